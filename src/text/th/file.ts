// Thai words of the sales file: its columns, how they are read, and the account of every row.
import type { SetAsideReason } from '../../domain/ledger.ts';
import type { ColumnUse, DateOrder, Encoding, StatusMeaning } from '../../domain/recipe.ts';
import { openNotes } from './open-notes.ts';
import type { file as english } from '../en/file.ts';

const uses: Readonly<Record<ColumnUse, string>> = {
	customer: 'ลูกค้า',
	name: 'ชื่อ',
	phone: 'เบอร์โทร',
	email: 'อีเมล',
	date: 'วันที่',
	orderId: 'เลขที่บิล',
	amount: 'ยอดเงิน',
	quantity: 'จำนวนชิ้น',
	unitPrice: 'ราคาต่อหน่วย',
	status: 'สถานะ',
	points: 'แต้ม',
	discount: 'ส่วนลด',
	promotion: 'โปรโมชัน',
	product: 'สินค้า',
	category: 'หมวดหมู่',
	channel: 'ช่องทางขาย',
	attribute: 'ข้อมูลของลูกค้า',
	unused: 'ไม่ใช้',
};

const reasons: Readonly<Record<SetAsideReason, string>> = {
	'repeated-header': 'หัวตารางซ้ำ',
	'total-row': 'แถวผลรวม ไม่ใช่รายการขาย',
	cancelled: 'ยกเลิกหรือไม่สำเร็จ',
	unpaid: 'ยังไม่ชำระเงิน',
	'no-customer': 'ไม่มีลูกค้า',
	'no-date': 'ไม่มีวันที่',
	'unreadable-date': 'อ่านวันที่ไม่ได้',
	'unreadable-amount': 'อ่านยอดเงินไม่ได้',
	'only-returns': 'ลูกค้าที่มีแต่การคืนสินค้า',
};

const dateOrders: Readonly<Record<DateOrder, string>> = {
	'day-month-year': 'วัน เดือน ปี',
	'month-day-year': 'เดือน วัน ปี',
	'year-month-day': 'ปี เดือน วัน',
};

const encodings: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16 (big-endian)',
	'windows-874': 'ไทย (windows-874)',
	'windows-1252': 'ยุโรปตะวันตก (windows-1252)',
};

const meanings: Readonly<Record<StatusMeaning, string>> = {
	kept: 'ขายจริง',
	refund: 'คืนสินค้า/คืนเงิน',
	cancelled: 'ยกเลิก',
	unpaid: 'ยังไม่ชำระ',
};

export const file: typeof english = {
	uses,
	reasons,
	dateOrders,
	encodings,
	meanings,
	outline: 'ไฟล์',
	title: 'ในไฟล์มีอะไรบ้าง?',
	columnsTitle: 'คอลัมน์ไหนคืออะไร?',
	columnsLead: 'นี่คือสิ่งที่อ่านได้จากไฟล์ เปลี่ยนได้ทุกอย่าง ตอนนี้หรือภายหลังก็ได้',
	column: 'คอลัมน์',
	useAs: 'ใช้เป็น',
	examples: 'ตัวอย่าง',
	why: 'เหตุผล',
	whys: {
		'header-exact': 'ชื่อคอลัมน์ตรงกัน',
		'header-like': 'ชื่อคอลัมน์ใกล้เคียง',
		values: 'ดูจากข้อมูล',
		chosen: 'คุณเลือกเอง',
		identity: 'ไม่มีรหัสลูกค้า จึงใช้คอลัมน์นี้แยกลูกค้า',
	},
	preview: 'แถวแรก ๆ ตามที่อ่านได้',
	useThese: 'ใช้คอลัมน์เหล่านี้',
	keepAsIs: 'ใช้ตามเดิม',
	changeColumns: 'เปลี่ยนคอลัมน์',
	computed: 'จำนวนชิ้น × ราคาต่อหน่วย',
	dates: 'ลำดับของวันที่',
	decimals: 'เครื่องหมายทศนิยม',
	point: 'จุด: 1,234.50',
	comma: 'จุลภาค: 1.234,50',
	encoding: 'การเข้ารหัสตัวอักษร',
	statuses: 'สถานะแปลว่าอะไร',
	countUnpaid: 'นับรายการที่ยังไม่ชำระด้วย',
	askDates: (column) => `ในคอลัมน์ “${column}” วันหรือเดือนมาก่อน?`,
	askDatesConflict: (column) => `วันที่ในคอลัมน์ “${column}” ขัดแย้งกันเอง อะไรมาก่อน?`,
	dayFirst: (example, day) => `วันมาก่อน: ${example} คือ ${day}`,
	monthFirst: (example, day) => `เดือนมาก่อน: ${example} คือ ${day}`,
	askDecimals: (column) => `เครื่องหมายในคอลัมน์ “${column}” หมายถึงอะไร?`,
	decimalPoint: (example, value) => `${example} คือ ${value} (จุดทศนิยม)`,
	decimalComma: (example, value) => `${example} คือ ${value} (จุลภาคเป็นทศนิยม)`,
	missing: {
		customer: 'เลือกคอลัมน์ที่บอกว่าใครซื้อ',
		date: 'เลือกคอลัมน์วันที่ขาย',
		amount: 'เลือกยอดเงิน หรือจำนวนชิ้นกับราคาต่อหน่วย',
	},
	notes: openNotes,
	sheet: 'ชีต',
	member: 'ไฟล์ในไฟล์บีบอัด',
	sheetOption: (name, rows, hidden) => `${name} · ${rows} แถว${hidden ? ' · ซ่อนอยู่' : ''}`,
	continuedOrders: 'ลูกค้าและวันที่อยู่ที่บรรทัดแรกของบิลเท่านั้น จึงถือว่าบรรทัดถัดไปเป็นของบิลเดียวกัน',
	totalOnEachLine: 'ยอดเงินเป็นยอดรวมของบิลที่ซ้ำทุกบรรทัด จึงนับเพียงครั้งเดียวต่อบิล',
	columnsLeftOut: (count) =>
		`ไฟล์นี้ใหญ่ จึงไม่ได้อ่านอีก ${count} คอลัมน์เพื่อประหยัดหน่วยความจำ ถ้าต้องการคอลัมน์ใดให้กำหนดการใช้งานที่ “เปลี่ยนคอลัมน์”`,
	sum: (read, used, setAside) => `อ่าน ${read} แถว = ใช้ ${used} + ไม่นับ ${setAside}`,
	ledgerAnswer: (used, read) => `ใช้ ${used} แถวจากทั้งหมด ${read} แถว`,
	allUsed: (read) => `ใช้ครบทั้ง ${read} แถว`,
	returns: (count) => `ในนี้เป็นการคืนสินค้า ${count} แถว`,
	rowsRead: 'แถวที่อ่าน',
	rowsUsed: 'ใช้',
	setAside: 'ไม่นับ',
	reason: 'เหตุผล',
	rows: 'แถว',
	money: 'ยอดเงิน',
	exampleRows: 'ตัวอย่าง',
	rowNumber: (row) => `แถว ${row}`,
	nothingSetAside: 'ทุกแถวถูกนำมาคำนวณ',
	readAs: (encoding, dates, decimals) => `อ่านแบบ ${encoding} วันที่: ${dates} ตัวเลข: ${decimals}`,
	downloadSetAside: 'แถวที่ไม่นำมาคำนวณ (CSV)',
	downloadReport: 'รายงานการอ่านไฟล์ (JSON)',
	downloadLedger: 'สรุปนี้ (CSV)',
	swallowed: (count, first) =>
		`มี ${count} เซลล์ที่เปิดเครื่องหมายคำพูดแล้วไม่ปิด จึงกลืนแถวข้างล่างไป (เซลล์แรกอยู่แถว ${first}) แถวเหล่านั้นไม่ถูกนับ กรุณาแก้เครื่องหมายคำพูดแล้ววางไฟล์ใหม่`,
	badLetters: 'มีตัวอักษรบางตัวในไฟล์ที่อ่านไม่ได้ จึงแสดงเป็น � ถ้าชื่อดูผิด ให้เลือกรหัสตัวอักษรอื่นที่ “เปลี่ยนคอลัมน์”',
	noOrderNumber: 'ไม่มีเลขที่บิล จึงนับรายการของลูกค้าคนเดียวกันในวันเดียวกันเป็นหนึ่งครั้ง',
	mixedDates:
		'วันที่เขียนไว้สองแบบปนกัน มักเกิดเมื่อโปรแกรมตารางแปลงบางวันเป็นวันที่และปล่อยที่เหลือเป็นข้อความ ซึ่งอาจสลับวันกับเดือน กรุณาตรวจยอดรายเดือน หรือส่งออกใหม่โดยตั้งวันที่เป็นข้อความ',
	rounded: (count) => `มียอดเงิน ${count} แถวที่ทศนิยมยาวเกินกว่าที่เก็บ จึงปัดเศษ`,
	reused: (count) => `เลขที่บิล ${count} เลขถูกใช้ซ้ำกับลูกค้าอื่นหรือห่างกันนาน จึงนับวันที่เป็นส่วนหนึ่งของบิล`,
	loneDays: (count, day, rest) =>
		`มี ${count} แถวลงวันที่ถึง ${day} ซึ่งห่างจากแถวอื่น (${rest}) มาก อาจพิมพ์ผิด จึงใช้วันที่วิเคราะห์เป็น ${rest}`,
	useLoneDays: (day) => `ถูกต้องแล้ว ใช้ ${day}`,
	scientific: (count, column) =>
		`มี ${count} ค่าในคอลัมน์ “${column}” เป็นแบบ 8.12E+08 เพราะโปรแกรมตารางตัดตัวเลขไป ควรส่งออกใหม่โดยตั้งคอลัมน์นี้เป็นข้อความ`,
	otherOrder: (count) => `อ่านวันที่แบบนี้ไม่ได้ ${count} แถว แต่ถ้าสลับวันกับเดือนจะอ่านได้`,
	unknownStatuses: (values) => `นับเป็นการขาย เพราะไม่รู้จักสถานะ: ${values}`,
	fewCustomers: (count) => `มีเพียง ${count} คะแนนจึงบอกอะไรได้น้อย ควรมีลูกค้าอย่างน้อยห้าคน`,
	noHeader: 'ไฟล์ไม่มีหัวคอลัมน์ จึงดูจากข้อมูลแทน',
	linesSkipped: (count) => `ข้าม ${count} บรรทัดเหนือหัวคอลัมน์`,
};
