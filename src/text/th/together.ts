// Thai words of what is bought together.
import type { together as english } from '../en/together.ts';

export const together: typeof english = {
	title: 'ลูกค้าซื้ออะไรคู่กับอะไร?',
	outline: 'สินค้าที่ซื้อคู่กัน',
	answer: (first, second, orders, times) =>
		`${first} กับ ${second} เข้าคู่กันดีที่สุด ซื้อพร้อมกัน ${orders} มากกว่าความบังเอิญ ${times}`,
	none: (least) => `ยังไม่มีคู่ไหนที่ซื้อพร้อมกันถึง ${least} ครั้งและชัดเจนว่าไม่ใช่เรื่องบังเอิญ น้อยกว่านี้ไม่ควรใช้เป็นคำแนะนำ`,
	times: (count) => `${count} เท่า`,
	pictureTitle: 'ซื้อพร้อมกันมากกว่าความบังเอิญกี่เท่า (1 = บังเอิญ)',
	pair: 'คู่สินค้า',
	both: 'ซื้อพร้อมกัน (ครั้ง)',
	firstThenSecond: 'ซื้อตัวแรกแล้วซื้อตัวที่สองด้วย',
	secondThenFirst: 'ซื้อตัวที่สองแล้วซื้อตัวแรกด้วย',
	lift: 'เทียบกับบังเอิญ',
	support: (share) => `${share} ของทั้งหมด`,
	of: (orders) => `จาก ${orders}`,
	hint: (least, lift) =>
		`แสดงเฉพาะคู่ที่ซื้อพร้อมกันอย่างน้อย ${least} ครั้ง มากกว่าความบังเอิญอย่างน้อย ${lift} เท่า และมากพอที่จะไม่ใช่โชค เรียงจากคู่ที่เกินความบังเอิญมากที่สุด`,
	least: 'จำนวนครั้งขั้นต่ำ',
	liftLeast: 'มากกว่าความบังเอิญอย่างน้อย (เท่า)',
};
