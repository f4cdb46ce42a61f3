// Thai words of the customers cell and of one customer's page.
import type { customers as english } from '../en/customers.ts';

export const customers: typeof english = {
	title: 'รายชื่อลูกค้าแต่ละคน',
	outline: 'รายชื่อลูกค้า',
	answer: (people, money) => `${people} ยอดซื้อรวม ${money} เลือกชื่อเพื่อดูว่าทำไมจึงอยู่กลุ่มนั้น`,
	search: 'ค้นหาชื่อ รหัส หรือเบอร์โทร',
	found: (count) => `พบ ${count} คน`,
	none: 'ไม่พบลูกค้า ลองคำอื่นหรือดูลูกค้าทั้งหมด',
	sortBy: (column) => `เรียงตาม${column}`,
	customer: 'รหัสลูกค้า',
	name: 'ชื่อ',
	phone: 'เบอร์โทร',
	segment: 'กลุ่ม',
	lastOrder: 'ซื้อล่าสุด',
	recency: 'ไม่ได้ซื้อมา (วัน)',
	orders: 'จำนวนครั้ง',
	money: 'ยอดซื้อ',
	scores: 'R F M',
	forExcel: 'รายชื่อสำหรับ Excel',
	plain: 'รายชื่อสำหรับโปรแกรมอื่น',
	plainHint: 'CSV ล้วน ไม่มีการปรับค่าใด ๆ',
	excelHint: 'CSV ที่ Excel เปิดภาษาไทยได้ถูกต้อง และไม่ทำงานเป็นสูตร',
	selectionOnly: 'เฉพาะลูกค้าที่เลือกหรือค้นพบ',
	page: {
		title: (name) => `ลูกค้า ${name}`,
		why: (name, r, fm, segment) =>
			`${name} อยู่กลุ่ม ${segment} เพราะได้คะแนนความสดใหม่ R ${r} และคะแนนความถี่กับมูลค่า FM ${fm}`,
		recency: (days, low, high, score) => `ซื้อล่าสุดเมื่อ ${days}ก่อน (R ${score} คือ ${low} ถึง ${high} วัน)`,
		frequency: (orders, low, high, score) =>
			`ซื้อแล้ว ${orders} (F ${score} คือ ${low === high ? low : `${low} ถึง ${high}`} ครั้ง)`,
		monetary: (money, low, high, score) => `ยอดซื้อรวม ${money} (M ${score} คือ ${low} ถึง ${high})`,
		inWindow: (days) => `คะแนนนับเฉพาะ ${days}ก่อนวันที่วิเคราะห์ ส่วนรายการด้านล่างคือทั้งหมด`,
		history: 'ประวัติการซื้อ',
		historySummary: (name, orders, first, last) => `${name}: ซื้อ ${orders} ตั้งแต่ ${first} ถึง ${last}`,
		date: 'วันที่',
		order: 'เลขที่บิล',
		lines: 'รายการ',
		returned: 'คืนสินค้า',
		details: 'ข้อมูลจากไฟล์',
	},
};
