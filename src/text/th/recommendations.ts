// Thai words of what each customer could buy next.
import type { recommendations as english } from '../en/recommendations.ts';

export const recommendations: typeof english = {
	title: 'ลูกค้าแต่ละคนน่าจะซื้ออะไรต่อ?',
	outline: 'ควรเสนออะไร',
	kind: 'แบบของข้อเสนอ',
	kinds: { never: 'ไม่เคยซื้อแต่น่าจะชอบ', next: 'น่าจะซื้อครั้งถัดไป' },
	answer: {
		never: (offered, everyone, item, fits) =>
			`${offered} จาก ${everyone} คน มีสินค้าที่ยังไม่เคยซื้อ แต่คนที่ซื้อคล้ายกันซื้อ ที่พบมากสุดคือ ${item} เหมาะกับ${fits}`,
		next: (offered, everyone, item, fits) =>
			`${offered} จาก ${everyone} คน ประวัติของร้านเองบอกได้ว่ามักซื้ออะไรต่อ ที่พบมากสุดคือ ${item} เหมาะกับ${fits}`,
	},
	none: (least) => `ยังไม่มีรูปแบบไหนที่เกิดถึง ${least} ครั้งและชัดเจนว่าไม่ใช่เรื่องบังเอิญ จึงยังไม่มีคำแนะนำ`,
	pictureTitle: (group) => `ควรเสนออะไร ให้ลูกค้ากี่คน: ${group}`,
	offer: 'สินค้าที่ควรเสนอ',
	customers: 'ลูกค้า',
	because: 'เพราะส่วนใหญ่เคยซื้อ',
	share: 'ที่ผ่านมาซื้อจริง',
	seen: (together, of) => `${together} จาก ${of}`,
	list: 'รายชื่อ',
	listHint: 'รายชื่อลูกค้า เบอร์โทร และสินค้าที่ควรเสนอ',
	hint: {
		never: (least) =>
			`ลูกค้าหนึ่งคนได้ข้อเสนอเดียว คือสินค้าที่คนซื้อของเหมือนกันซื้อด้วยมากที่สุด นับเฉพาะที่เกิดกับลูกค้าตั้งแต่ ${least} คนขึ้นไป และมากกว่าความบังเอิญชัดเจน`,
		next: (least) =>
			`ลูกค้าหนึ่งคนได้ข้อเสนอเดียว คือสินค้าที่คนอื่นมักซื้อในครั้งถัดไปหลังซื้อของเหมือนกัน นับเฉพาะที่เกิดตั้งแต่ ${least} ครั้งขึ้นไป และมากกว่าความบังเอิญชัดเจน`,
	},
};
