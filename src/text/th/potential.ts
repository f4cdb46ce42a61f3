// Thai words of who could become a VIP.
import type { potential as english } from '../en/potential.ts';

export const potential: typeof english = {
	title: 'ใครมีแววเป็นลูกค้า VIP?',
	outline: 'ลูกค้าศักยภาพสูง',
	answers: {
		proved: ({ people, then, became, of, share, base }) =>
			`${people}เริ่มซื้อแบบเดียวกับที่ VIP เคยเริ่ม เมื่อเลือกด้วยวิธีเดียวกัน ณ ${then} ได้ ${of} คน ตอนนี้เป็น VIP แล้ว ${became} คน คือ ${share} เทียบกับ ${base} ของทุกคนที่เข้าเกณฑ์`,
		'not-proved': ({ people, then, share, base }) =>
			`${people}เริ่มซื้อแบบเดียวกับที่ VIP เคยเริ่ม แต่อดีตยังไม่ยืนยัน: คนที่เลือก ณ ${then} ตอนนี้เป็น VIP ${share} เทียบกับ ${base} ของทุกคนที่เข้าเกณฑ์`,
		'too-few': ({ people, then, became, of }) =>
			`${people}เริ่มซื้อแบบเดียวกับที่ VIP เคยเริ่ม แต่ตั้งแต่ ${then} มีคนกลายเป็น VIP น้อยเกินกว่าจะพิสูจน์ได้ (${became} จากที่เลือก ${of} คน)`,
	},
	none: 'ไม่มีลูกค้าที่ซื้อน้อยครั้งให้เลือก',
	how: (share, orders) =>
		`VIP คือลูกค้าจำนวนน้อยที่สุดที่รวมกันสร้างยอดขาย ${share} คนที่เลือกคือลูกค้าที่ซื้อไม่เกิน ${orders} ครั้ง และการซื้อครั้งแรกคล้ายครั้งแรกของ VIP มากที่สุดตามรายการด้านล่าง`,
	pictureTitle: 'กลายเป็น VIP แล้ว (เส้นคือช่วงความเชื่อมั่น 95%)',
	chosenThen: 'คนที่เลือกไว้ตอนนั้น',
	allThen: 'ทุกคนที่เข้าเกณฑ์',
	signsTitle: 'การซื้อครั้งแรกของ VIP มีอะไรเหมือนกัน',
	sign: 'การซื้อครั้งแรก',
	ofVips: 'ในกลุ่ม VIP',
	ofOthers: 'ในคนอื่น',
	n: (count) => `${count} คน`,
	noSigns: 'การซื้อครั้งแรกของ VIP ไม่ต่างจากคนอื่น',
	features: {
		amount: 'ยอดซื้อครั้งแรก',
		items: 'จำนวนรายการในครั้งแรก',
		category: 'หมวดสินค้า',
		channel: 'ช่องทาง',
		promoted: 'ส่วนลด',
	},
	fifths: ['น้อยที่สุด 20%', 'ค่อนข้างน้อย', 'ปานกลาง', 'ค่อนข้างมาก', 'มากที่สุด 20%'],
	promoted: { yes: 'มีส่วนลด', no: 'ไม่มีส่วนลด' },
	items: (count) => `${count.replace('-', '–')} รายการ`,
	others: 'อื่น ๆ',
	listHint: 'รายชื่อลูกค้าที่เลือก พร้อมเบอร์โทร',
	rules: {
		vipShare: 'VIP สร้างยอดขายรวม (0.5 = 50%)',
		ordersMost: 'ซื้อไม่เกิน (ครั้ง)',
		chosenShare: 'เลือกกี่ส่วน (0.2 = 20%)',
		proofDays: 'พิสูจน์ย้อนหลังกี่วัน (นานกว่านี้ถ้ามีคนเป็น VIP น้อยไป)',
	},
};
