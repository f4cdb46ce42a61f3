// Thai words for what was noticed while a workbook, an archive or JSON was opened.
import type { openNotes as english } from '../en/open-notes.ts';

const signs = { date: 'วันที่', amount: 'ยอดเงิน', customer: 'ลูกค้า' } as const;
const grouped = new Intl.NumberFormat('th');

export const openNotes: typeof english = {
	'sheet-chosen': ({ sheet, of, rows, tells = [] }, list) =>
		`อ่านชีต “${sheet}”${tells.length > 0 ? ` เพราะมี${list(tells.map((sign) => signs[sign]))} และมี ${grouped.format(rows)} แถว` : ''} (ไฟล์มี ${of} ชีต) เลือกชีตอื่นได้ที่ “เปลี่ยนคอลัมน์”`,
	'member-chosen': ({ member, of }) =>
		`อ่านไฟล์ “${member}” (ในไฟล์บีบอัดมี ${of} ตาราง) เลือกไฟล์อื่นได้ที่ “เปลี่ยนคอลัมน์”`,
	'hidden-sheet': ({ sheet }) => `ชีต “${sheet}” ถูกซ่อนไว้ใน Excel`,
	'hidden-rows': ({ rows }) => `มี ${rows} แถวที่ซ่อนใน Excel และถูกอ่านเหมือนแถวอื่น`,
	'merged-cells': ({ areas }) => `มีเซลล์ที่ผสานกัน ${areas} ช่วง ค่าอยู่ที่เซลล์แรกและนับครั้งเดียว`,
	'error-cells': ({ cells }) => `มี ${cells} เซลล์เป็นข้อผิดพลาด เช่น #N/A จึงถือว่าว่าง`,
	'uncomputed-formulas': ({ cells }) =>
		`มีสูตร ${cells} เซลล์ที่บันทึกโดยไม่มีผลลัพธ์ จึงถือว่าว่าง ลองเปิดไฟล์ใน Excel บันทึก แล้ววางใหม่`,
	'nested-left-out': ({ columns }, list) => `ไม่ได้อ่านรายการย่อยในแต่ละระเบียน: ${list(columns)}`,
	'late-keys-left-out': ({ columns }, list) => `ไม่ได้อ่านช่องข้อมูลที่เพิ่งปรากฏภายหลัง: ${list(columns)}`,
	'unreadable-records': ({ records }) => `มี ${records} ระเบียนที่อ่านไม่ได้ จึงข้ามไป`,
	'list-chosen': ({ of }) => `ในไฟล์มี ${of} รายการ อ่านรายการที่ยาวที่สุด`,
};
