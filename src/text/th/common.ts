// Thai words that several cells share.
import type { common as english } from '../en/common.ts';

export const common: typeof english = {
	sql: 'คำนวณอย่างไร?',
	sqlHint: 'คำสั่ง SQL ที่ใช้คำนวณตัวเลขเหล่านี้จริง ๆ',
	copy: 'คัดลอก',
	copied: 'คัดลอกแล้ว',
	table: 'ดูเป็นตาราง',
	picture: 'รูปภาพ (SVG)',
	downloadCsv: 'ดาวน์โหลด (CSV)',
	busy: 'กำลังคำนวณ …',
	preparing: 'กำลังเตรียมไฟล์ …',
	everyone: 'ลูกค้าทั้งหมด',
	customers: (_count, shown) => `ลูกค้า ${shown} คน`,
	orders: (_count, shown) => `${shown} ครั้ง`,
	days: (_count, shown) => `${shown} วัน`,
	selection: (what) => `กำลังดู: ${what}`,
	clearSelection: 'ดูลูกค้าทั้งหมด',
	points: 'แต้ม',
	money: 'ยอดเงิน',
	notEnough: 'ข้อมูลน้อยเกินกว่าจะบอกได้',
	absent: (what) =>
		`ไฟล์นี้ไม่มีคอลัมน์${what} จึงแสดงส่วนนี้ไม่ได้ ถ้ามีแต่ใช้ชื่ออื่น เลือกได้ที่ “เปลี่ยนคอลัมน์” ถ้าไม่มี ให้ส่งออกไฟล์ใหม่ที่มีคอลัมน์นี้`,
	leftOut: (what) =>
		`ไฟล์ใหญ่มาก จึงไม่ได้อ่านคอลัมน์${what}เพื่อประหยัดหน่วยความจำ เลือกให้ใช้ได้ที่ “เปลี่ยนคอลัมน์” หรือเปิดไฟล์เพียงบางส่วน`,
	allGroups: 'ทุกกลุ่ม',
	takeList: 'รายชื่อ (CSV)',
	changeRules: 'เปลี่ยนเกณฑ์',
	group: 'กลุ่ม',
};
