// Thai words of the overview.
import type { overview as english } from '../en/overview.ts';

export const overview: typeof english = {
	title: 'ร้านเป็นอย่างไรบ้าง?',
	outline: 'ภาพรวม',
	answer: (people, money, first, last, repeat, top) =>
		`${people} ซื้อรวม ${money} ระหว่าง ${first} ถึง ${last} โดย ${repeat} กลับมาซื้อซ้ำ และลูกค้า 20% แรกสร้างยอดขาย ${top} ของทั้งหมด`,
	oneDay: (people, money, day) => `${people} ซื้อรวม ${money} ทั้งหมดในวันที่ ${day}`,
	customers: 'ลูกค้า (คน)',
	orders: 'จำนวนครั้งที่ซื้อ',
	money: 'ยอดขาย',
	averageOrder: 'ยอดเฉลี่ยต่อบิล',
	repeat: 'กลับมาซื้อซ้ำ',
	repeatHint: 'อัตราการซื้อซ้ำ: ลูกค้าที่ซื้อตั้งแต่สองครั้งขึ้นไป',
	firstDay: 'วันแรก',
	lastDay: 'วันล่าสุด',
	returned: (money) => `หักคืนสินค้าแล้ว ${money}`,
	concentrationTitle: 'ยอดขายมาจากใคร',
	concentration: (share, people, money) => `ลูกค้า ${share} แรก (${people}) สร้างยอดขาย ${money}`,
	topShare: (share) => `${share} แรก`,
	shareOfMoney: 'สัดส่วนยอดขาย',
	monthsTitle: 'ยอดขายรายเดือน',
	month: 'เดือน',
	monthsSummary: (count, best, bestMoney) =>
		`ยอดขายรายเดือนทั้งหมด ${count} เดือน เดือนที่ดีที่สุดคือ ${best} ขายได้ ${bestMoney}`,
	unfinished: 'เดือนแรกและเดือนสุดท้ายอาจไม่เต็มเดือน',
};
