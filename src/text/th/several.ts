// Thai words for several files that are read as one.
import type { several as english } from '../en/several.ts';

export const several: typeof english = {
	overlap: (lines) =>
		`มี ${lines} แถวที่อยู่ในสองไฟล์ (เลขที่บิล ลูกค้า และวันเดียวกัน หรือเหมือนกันทุกช่องถ้าไม่มีเลขที่บิล) ตอนนี้ถูกนับสองครั้ง`,
	countOnce: 'นับครั้งเดียว',
	countOnceWhy: 'รายการที่อยู่ในสองไฟล์ให้นับครั้งเดียว ตามไฟล์ที่ใหม่กว่า',
	title: (files) => `${files} ไฟล์ รวมอ่านเป็นชุดเดียว`,
	sales: 'ไฟล์ยอดขาย',
	stackedByNames: 'ยอดขาย นำมาต่อกันเพราะชื่อคอลัมน์ตรงกัน',
	stackedByRoles: 'ยอดขาย นำมาต่อกันเพราะคอลัมน์มีความหมายเดียวกัน แม้ชื่อจะต่างกัน',
	rows: (rows) => `${rows} แถว`,
	account: (read, used, days) => `อ่าน ${read} แถว ใช้ ${used} แถว${days ? ` (${days})` : ''}`,
	days: (first, last) => `${first} – ${last}`,
	joined: (salesKey, ownKey) =>
		salesKey === ownKey ? `จับคู่กันด้วย “${salesKey}”` : `จับคู่ “${salesKey}” ในยอดขายกับ “${ownKey}” ในไฟล์นี้`,
	matched: (matched, all) =>
		matched === all
			? `จับคู่ได้ครบทั้ง ${all} แถวของยอดขาย`
			: `จับคู่ได้ ${matched} จาก ${all} แถวของยอดขาย แถวที่เหลือยังนับอยู่ เพียงแต่คอลัมน์เหล่านี้ว่าง`,
	adds: (columns, more) => `เพิ่มคอลัมน์ ${columns}${more > 0 ? ` และอีก ${more} คอลัมน์` : ''}`,
	notUsed: {
		'no-key': 'ไม่ได้ใช้ เพราะไม่มีคอลัมน์รหัสที่ตรงกับยอดขาย',
		'key-repeats': 'ไม่ได้ใช้ เพราะรหัสที่ตรงกับยอดขายมีซ้ำหลายแถวในไฟล์นี้ ถ้านำมาจับคู่ ยอดขายจะถูกนับซ้ำ',
		'no-matches': 'ไม่ได้ใช้ เพราะแทบไม่มีแถวยอดขายที่จับคู่กับไฟล์นี้ได้',
		'too-large': 'ไม่ได้ใช้ เพราะไฟล์ใหญ่เกินกว่าจะจับคู่ระหว่างอ่านยอดขาย',
		'same-file': 'ไม่ได้ใช้ เพราะข้อมูลเหมือนกับอีกไฟล์ทุกแถว ถ้าใช้จะถูกนับซ้ำ',
		'left-out': 'เอาออกแล้ว',
		unreadable: 'ไม่ได้ใช้',
	},
};
