// Thai words of the segment grid.
import type { grid as english } from '../en/grid.ts';

export const grid: typeof english = {
	title: 'ลูกค้าของฉันคือใคร?',
	outline: 'ลูกค้าคือใคร?',
	answer: (best, people, money) => `${best} มี ${people} ของลูกค้าทั้งหมด แต่สร้างยอดขาย ${money}`,
	leaving: (name, count, money, days) => `กลุ่ม ${name} ${count} เคยซื้อรวม ${money} แต่ไม่ได้กลับมา ${days}ขึ้นไปแล้ว`,
	shows: 'ตัวเลขที่แสดง',
	customers: 'จำนวนลูกค้า',
	money: 'ยอดขาย',
	averageOrder: 'ยอดเฉลี่ยต่อบิล',
	shape: 'รูปแบบ',
	even: 'ช่องเท่ากัน',
	toScale: 'ตามสัดส่วน',
	label: 'ตารางกลุ่มลูกค้า: บนคือเพิ่งซื้อ ล่างคือหายไปนาน ซ้ายคือซื้อน้อย ขวาคือซื้อบ่อยและมาก',
	keys: 'ใช้ปุ่มลูกศรเลื่อน กดเว้นวรรคเพื่อเลือก กด Shift เพื่อเลือกหลายช่อง',
	recency: (score) => `R ${score}`,
	combined: (score) => `FM ${score}`,
	recencyAxis: 'ซื้อล่าสุด',
	combinedAxis: 'ซื้อบ่อยและมากแค่ไหน',
	daysAgo: (low, high) => (low === high ? `${low} วันก่อน` : `${low}–${high} วันก่อน`),
	ordersRange: (low, high) => (low === high ? `ซื้อ ${low} ครั้ง` : `ซื้อ ${low}–${high} ครั้ง`),
	cell: (segment, r, fm, people, share, money) =>
		`${segment} R ${r} FM ${fm}: ${people} คิดเป็น ${share} ยอดขาย ${money}`,
	emptyCell: (segment, r, fm) => `${segment} R ${r} FM ${fm}: ไม่มีลูกค้า`,
	nobody: 'ไม่มีลูกค้า',
	lastOrder: 'ซื้อล่าสุด',
	ordersLabel: 'ซื้อแล้ว',
	moneyLabel: 'ยอดซื้อ',
	share: 'ของลูกค้า',
	moneyShare: 'ของยอดขาย',
	firstTime: (count) => `ซื้อเพียงครั้งเดียว ${count} คน`,
	selected: (people, share, money, moneyShare) =>
		`เลือกอยู่: ${people} (${share}) ยอดขาย ${money} (${moneyShare} ของทั้งหมด)`,
	legend: 'กลุ่มลูกค้า เลือกชื่อเพื่อเลือกทุกช่องของกลุ่มนั้น',
	byValue: 'ให้คะแนนตามค่า คนที่เท่ากันอยู่ระดับเดียวกัน',
	equalGroups: 'แบ่งกลุ่มเท่ากัน (NTILE) คนที่เท่ากันอาจถูกแยกคนละกลุ่ม',
	asOf: (day) => `ณ วันที่ ${day}`,
	fewLevels: (dimension, levels, share, value) =>
		`${dimension} มีเพียง ${levels} ระดับในไฟล์นี้ เพราะลูกค้า ${share} มีค่า “${value}” เท่ากัน`,
	dimensions: { r: 'ความสดใหม่ (R)', f: 'ความถี่ (F)', m: 'มูลค่า (M)' },
	table: { r: 'r', fm: 'fm' },
};
