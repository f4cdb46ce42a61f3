// Thai words of what each group buys.
import type { products as english } from '../en/products.ts';

export const products: typeof english = {
	title: 'ลูกค้าแต่ละกลุ่มซื้ออะไร?',
	outline: 'แต่ละกลุ่มซื้ออะไร',
	goods: 'สินค้าหรือหมวดสินค้า',
	look: 'ดูตาม',
	levels: { product: 'สินค้า', category: 'หมวดสินค้า' },
	answer: (item, money) => `${item} ทำยอดขายสูงสุด ${money}`,
	loved: (group, item, times) =>
		`สิ่งที่ทำให้กลุ่ม${group}ต่างจากกลุ่มอื่นคือ ${item} มีคนซื้อคิดเป็น ${times} เท่าของลูกค้าทั้งหมด`,
	pictureTitle: 'สินค้าขายดี: สัดส่วนลูกค้าในแต่ละกลุ่มที่เคยซื้อ',
	pictureSummary: (item, groups) => `สินค้าที่มีคนซื้อมากที่สุดคือ ${item} ช่องสีเข้มคือมีลูกค้าในกลุ่มซื้อมาก กลุ่มที่แสดง: ${groups}`,
	item: 'รายการ',
	buyers: 'ลูกค้า',
	orders: 'ครั้งที่ซื้อ',
	money: 'ยอดเงิน',
	index: 'ดัชนี',
	few: 'น้อย',
	list: 'รายชื่อ',
	listHint: (item) => `คนที่ซื้อ ${item} พร้อมชื่อและเบอร์โทร`,
	indexHint: (group) =>
		`ดัชนี 100 คือสัดส่วนคนซื้อในกลุ่ม${group}เท่ากับลูกค้าทั้งหมด 200 คือมากเป็นสองเท่า “น้อย” คือมีคนซื้อไม่ถึง 10 คน เทียบไม่ได้ ยอดเงินหักของที่คืนแล้ว`,
};
