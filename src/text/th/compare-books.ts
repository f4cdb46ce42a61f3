// Thai words of the comparison of two books or methods.
import type { compareBooks as english } from '../en/compare-books.ts';

export const compareBooks: typeof english = {
	title: 'ถ้าแบ่งกลุ่มอีกแบบ ใครจะย้ายกลุ่ม?',
	outline: 'เทียบสองแบบ',
	answer: (moved, all, book) => `ถ้าใช้ “${book}” ${moved} คนจาก${all} จะอยู่ในกลุ่มชื่ออื่น`,
	book: 'เทียบกับเกณฑ์',
	method: 'วิธีให้คะแนน',
	sameMethod: 'เหมือนที่ใช้อยู่',
	fromTo: 'จาก ↓ ไป →',
	behind: (people, from, to) => `${people} จาก ${from} ไป ${to}`,
	first: (count) => `แสดง ${count} คนแรกตามยอดเงิน`,
	people: 'รายชื่อคนที่ย้ายกลุ่ม',
	takePeople: 'รับรายชื่อทั้งหมด (CSV)',
};
