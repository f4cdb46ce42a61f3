// Thai words of the steps up in price.
import type { priceSteps as english } from '../en/price-steps.ts';

export const priceSteps: typeof english = {
	title: 'ใครพร้อมขยับไปซื้อรุ่นที่แพงขึ้น?',
	outline: 'ขยับราคาขึ้น (up-sell)',
	product: 'สินค้า',
	category: 'หมวดสินค้า',
	answer: ({ from, to, wentUp, buyers, could }) =>
		`จาก ${buyers} คนที่ซื้อ ${from} ต่อมามี ${wentUp} คนซื้อ ${to} ด้วย ส่วนที่ยังไม่เคยซื้อมี${could}`,
	none: (least) => `ยังไม่มีหมวดสินค้าที่มีสินค้าแพงขึ้นไปอีกขั้น โดยแต่ละตัวขายได้ ${least} ครั้งขึ้นไป`,
	pictureTitle: 'จากราคาสินค้าหนึ่ง ไปยังตัวที่แพงขึ้นในหมวดเดียวกัน (ราคาเฉลี่ยที่ซื้อจริง)',
	step: 'ขยับจาก',
	prices: 'ราคา',
	wentUp: 'ขยับแล้ว',
	of: (some, all) => `${some} จาก ${all}`,
	could: 'ยังไม่ขยับ',
	list: 'รายชื่อ',
	listHint: 'คนที่ซื้อตัวแรกแต่ยังไม่เคยซื้อตัวที่สอง พร้อมชื่อและเบอร์โทร',
	stepLeast: 'แพงขึ้นอย่างน้อย (0.15 = 15%)',
	least: 'จำนวนครั้งขั้นต่ำของแต่ละสินค้า',
};
