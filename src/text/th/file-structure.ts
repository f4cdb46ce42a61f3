// Thai words of what was found in a file's structure and values, and of the verdict on it.
import type { PresetLimit, WrongFileId } from '../../domain/known-files.ts';
import type { Identity, LongRows, StructureFinding } from '../../domain/recipe.ts';
import type { structure as english } from '../en/file-structure.ts';

type Sentence = (rows: string | null, examples: string) => string;

const named = (examples: string): string => (examples === '' ? '' : ` (${examples})`);
const rowsOf = (rows: string | null): string => (rows === null ? 'บางแถว' : `${rows} แถว`);

const findings: Readonly<Record<StructureFinding, Sentence>> = {
	preset: (_, name) => `ไฟล์นี้ส่งออกจาก ${name} จึงรู้แล้วว่าคอลัมน์ไหนคืออะไร`,
	'merged-cells': (areas, examples) =>
		`มีเซลล์ผสานข้ามหลายแถว ${areas} ช่วง${named(examples)} จึงใช้ค่านั้นกับทุกแถวที่ครอบคลุม`,
	titles: (rows, examples) => `ข้ามบรรทัดชื่อรายงานเหนือหัวตาราง ${rowsOf(rows)}${named(examples)}`,
	'two-line-header': (_, examples) => `หัวตารางมีสองบรรทัด จึงอ่านรวมเป็นบรรทัดเดียว${named(examples)}`,
	'description-row': (_, examples) => `แถวใต้หัวตารางเป็นคำอธิบายคอลัมน์ จึงไม่นับ${named(examples)}`,
	'nul-characters': (count) =>
		`${count === null ? 'มีอักขระ NUL' : `มีอักขระ NUL ${count} ตัว`} ซึ่งไม่ใช่ข้อความ จึงตัดออก`,
	'line-breaks': (count, examples) =>
		`${count === null ? 'บางช่อง' : `มี ${count} ช่อง`}ในเครื่องหมายคำพูดที่มีการขึ้นบรรทัดใหม่${named(examples)} จึงอ่านเป็นช่องเดียว`,
	'long-rows': (rows, examples) =>
		`มี ${rowsOf(rows)}ที่มีช่องเกินหัวตาราง${examples === '' ? '' : ` ส่วนที่เกินคือ ${examples}`}`,
	'short-rows': (rows, examples) => `มี ${rowsOf(rows)}ที่จบก่อนคอลัมน์สุดท้าย${named(examples)} ช่องที่ขาดถือว่าว่าง`,
	'blank-rows': (rows) => `ข้ามแถวว่าง ${rowsOf(rows)} โดยเลขแถวยังนับตามไฟล์`,
	'blank-columns': (columns, examples) => `มีคอลัมน์ว่าง ${columns} คอลัมน์${named(examples)} จึงไม่ใช้`,
	'repeated-header': (rows) => `หัวตารางซ้ำ ${rowsOf(rows)} ไม่นับ`,
	'total-row': (rows, examples) => `แถวผลรวม ${rowsOf(rows)} ไม่นับ${named(examples)}`,
	'note-row': (rows, examples) => `แถวหมายเหตุ ${rowsOf(rows)} ไม่นับ${named(examples)}`,
	'group-rows': (rows, examples) =>
		`ชื่อลูกค้าอยู่บนแถวของตัวเอง ${rowsOf(rows)}${named(examples)} จึงถือว่าแถวข้างล่างเป็นของลูกค้าคนนั้น`,
	'continued-orders': () => 'ลูกค้า วันที่ และยอดรวมอยู่ที่บรรทัดแรกของบิลเท่านั้น จึงถือว่าบรรทัดถัดไปเป็นของบิลเดียวกัน',
	'total-on-each-line': () => 'ยอดเงินเป็นยอดรวมของบิลที่ซ้ำทุกบรรทัด จึงนับเพียงครั้งเดียวต่อบิล',
	'customer-summary': () =>
		'ไฟล์นี้มีลูกค้าคนละหนึ่งแถวพร้อมจำนวนครั้งที่ซื้อ จึงรู้เฉพาะวันที่ซื้อล่าสุด คะแนนและกลุ่มลูกค้าถูกต้องครบ ส่วนคำถามเกี่ยวกับแต่ละบิล (ซื้ออะไร บ่อยแค่ไหน เมื่อไร และน่าจะซื้ออะไรต่อ) ถูกซ่อนไว้ เพราะต้องใช้ไฟล์ที่มีหนึ่งแถวต่อบิลหรือต่อสินค้า',
};

const undone: Readonly<Partial<Record<StructureFinding, string>>> = {
	'nul-characters': 'อ่านแต่ละตัวเป็นช่องว่าง',
	'line-breaks': 'อ่านเครื่องหมายคำพูดเป็นตัวอักษร และหนึ่งบรรทัดคือหนึ่งแถว',
	'short-rows': 'กันแถวเหล่านี้ไว้ ไม่นำมาคิด',
	'blank-rows': 'นับแถวว่างด้วย แล้วกันไว้ ไม่นำมาคิด',
	'blank-columns': 'เก็บไว้เป็นข้อมูลของลูกค้า',
};

const longRows: Readonly<Record<LongRows, { readonly done: string; readonly choice: string }>> = {
	join: { done: 'จึงต่อเข้ากับช่องสุดท้าย เหมือนตัวคั่นเป็นส่วนหนึ่งของข้อความ', choice: 'ต่อเข้ากับช่องสุดท้าย' },
	drop: { done: 'ส่วนที่เกินไม่ได้อ่าน', choice: 'ไม่อ่านส่วนที่เกิน' },
	'set-aside': { done: 'ค่าอาจเลื่อนไปอยู่ผิดคอลัมน์ จึงกันแถวเหล่านี้ไว้', choice: 'กันแถวเหล่านี้ไว้ ไม่นำมาคิด' },
};

const limits: Readonly<Record<PresetLimit, string>> = {
	'no-customer':
		'ไฟล์นี้ไม่บอกว่าใครซื้อ จึงแยกลูกค้าไม่ได้ ให้ดาวน์โหลดรายงานที่มีชื่อและอีเมลผู้ซื้อแทน: Seller Central › Orders › Order Reports (มีคอลัมน์ buyer-email และ buyer-name) ไม่ใช่ All Orders',
	'masked-customer': 'ชื่อผู้ซื้อถูกปิดด้วยดอกจัน คนเดียวอาจดูเป็นหลายคน หรือหลายคนดูเป็นคนเดียว ควรใช้ผลจากไฟล์นี้อย่างระวัง',
	'masked-recipient': 'ชื่อและเบอร์ผู้รับอาจถูกปิดไว้ จึงแยกลูกค้าด้วยชื่อผู้ใช้ และไฟล์ไม่บอกว่ามาจากร้านไหนถ้ามีหลายร้าน',
	'by-email': 'แยกลูกค้าด้วยอีเมล คนที่ใช้สองอีเมลจะนับเป็นสองคน ส่วนคำสั่งซื้อที่ไม่มีอีเมลถือว่าไม่มีลูกค้า',
	'status-only': 'รู้แน่นอนเฉพาะเลขที่คำสั่งซื้อกับคำสถานะ กรุณาตรวจคอลัมน์อื่นด้านล่าง',
	'names-only': 'มีแต่ชื่อ ไม่มีเบอร์โทรหรืออีเมล คนชื่อเดียวกันจะถูกนับเป็นลูกค้าคนเดียว',
	'often-anonymous': 'บิลหน้าร้านส่วนใหญ่ไม่ระบุลูกค้า ให้คะแนนได้เฉพาะบิลที่ระบุ',
	'no-amount': 'ไฟล์แบบนี้มักไม่มีราคา ให้ใช้รายงานที่มีราคาร่วมด้วย',
	utc: 'เวลาในไฟล์เป็นเวลา UTC การขายบางรายการจึงอาจลงวันที่ไม่ตรงกับวันที่ร้าน',
	'order-per-unit': 'สินค้าหนึ่งชิ้นคือหนึ่งแถว แถวของคำสั่งซื้อเดียวกันถูกรวมเข้าด้วยกัน',
	'totals-repeat': 'ยอดรวมของคำสั่งซื้อซ้ำทุกบรรทัด จึงรวมยอดของแต่ละบรรทัดแทน',
};

const wrongFiles: Readonly<Record<WrongFileId, { readonly what: string; readonly todo: string }>> = {
	'shopee-income': {
		what: 'นี่คือไฟล์รายรับของ Shopee (เงินที่โอนให้ร้าน) ซึ่งไม่มีชื่อผู้ซื้อ',
		todo: 'กรุณาใช้ไฟล์คำสั่งซื้อ: Seller Centre › คำสั่งซื้อของฉัน › ส่งออก (Order.all…xlsx)',
	},
	'shopee-returns': {
		what: 'นี่คือไฟล์การคืนเงิน/คืนสินค้าของ Shopee มีเฉพาะรายการที่คืน ไม่มียอดขายทั้งหมด',
		todo: 'กรุณาใช้ไฟล์คำสั่งซื้อ: Seller Centre › คำสั่งซื้อของฉัน › ส่งออก (Order.all…xlsx) ซึ่งบอกอยู่แล้วว่ารายการไหนถูกคืน',
	},
	'tiktok-settlement': {
		what: 'นี่คือไฟล์การชำระเงินของ TikTok Shop (เงินที่โอนให้ร้าน) ซึ่งไม่มีชื่อผู้ซื้อ',
		todo: 'กรุณาใช้ไฟล์คำสั่งซื้อ: Seller Center › คำสั่งซื้อ › จัดการคำสั่งซื้อ › ส่งออก',
	},
	'shopify-customers': {
		what: 'นี่คือรายชื่อลูกค้าของ Shopify มียอดรวมแต่ไม่มีวันที่',
		todo: 'กรุณาใช้ไฟล์คำสั่งซื้อ: Admin › Orders › Export › All orders',
	},
};

const identities: Readonly<Record<Identity, string>> = {
	id: 'รหัสลูกค้าหรือชื่อผู้ใช้',
	phone: 'เบอร์โทร',
	email: 'อีเมล',
	name: 'ชื่อ',
};

export const structure: typeof english = {
	findings,
	undone,
	asWritten: 'อ่านตามที่เขียนไว้',
	longRows,
	beyond: 'ส่วนที่เกินคอลัมน์สุดท้าย',
	readQuotesAsLetters: 'อ่านเครื่องหมายคำพูดเป็นตัวอักษร',
	limits,
	wrongFiles,
	identities,
	title: 'สิ่งที่พบในไฟล์',
	act: 'ทำตามนี้',
	switchOf: (sentence) => `ทำตามนี้: ${sentence}`,
	summed: (column) => `ยอดเงินคือผลรวมของ “${column}”`,
	notSummed: (columns) => `ไม่นำมารวม: ${columns}`,
	refunded: (column) => `หักออกด้วย “${column}”`,
	dropped: 'ไม่นับคำสั่งซื้อที่ยกเลิก ส่วนการคืนเงินจะหักจากยอดของลูกค้า',
	identity: 'แยกลูกค้าด้วย',
	currency: 'นับเฉพาะสกุลเงิน',
	currencies: (list, main) => `ในไฟล์มีหลายสกุลเงิน (${list}) จึงไม่นำมาบวกกัน นับเฉพาะ ${main} ที่เหลือแยกไว้ไม่นับ`,
	partlyNamed: (code) => `บางยอดระบุสกุลเงิน ${code} บางยอดไม่ระบุ จึงนับทั้งหมดเป็น ${code}`,
	utc: 'เวลาเป็น UTC',
	utcAsWritten: 'ใช้วันที่ตามที่เขียนไว้',
	countedOn: 'จำนวนวันตั้งแต่ซื้อล่าสุด นับถึงวันที่',
	withoutDuplicates: 'แถวที่เหมือนกันทุกช่อง ให้นับครั้งเดียว',
	duplicates: (rows, example) =>
		`มี ${rows} แถวที่เหมือนแถวก่อนหน้าทุกช่อง (แถวแรกคือแถว ${example}) ยังนับอยู่ เพราะอาจเป็นการขายจริงสองครั้ง`,
	dropDuplicates: 'นับครั้งเดียว',
	merged: (customers, examples) => `ลูกค้า ${customers} คนเขียนไว้หลายแบบ จึงรวมเป็นคนเดียว: ${examples}`,
	mended: (rows, examples) => `แก้รหัสลูกค้า ${rows} แถว (เช่น 17850.0 เป็น 17850): ${examples}`,
	sure: (percent) => `มั่นใจ ${percent}`,
	look: 'ดูแถวเหล่านี้',
	shown: (shown, all) => `${shown} แถวแรกจาก ${all} แถว`,
	hide: 'ซ่อน',
	row: 'แถว',
	written: 'ที่เขียนไว้',
	who: 'ลูกค้า',
	day: 'วันที่',
	changeReading: 'อ่านอีกแบบ:',
	markFilled: 'ยกเลิก',
	verdict: {
		months: (count, first, last) => `ข้อมูลการขาย ${count} ตั้งแต่ ${first} ถึง ${last}`,
		monthCount: (_, text) => `${text} เดือน`,
		oneTime: (percent) => `ลูกค้าที่ซื้อครั้งเดียวมี ${percent}`,
		anonymous: (percent) => `แถวที่ไม่ระบุลูกค้ามี ${percent}`,
		cancelled: (percent) => `แถวที่ถูกยกเลิกมี ${percent}`,
		fits: 'เหมาะสำหรับการวิเคราะห์ RFM',
		short: (weeks) => `มีข้อมูลการขายเพียง ${weeks} ค่า Recency จึงบอกอะไรได้น้อย`,
		weeks: (_, text) => `${text} สัปดาห์`,
		mostlyOnce: 'ลูกค้าเกือบทั้งหมดซื้อครั้งเดียว ค่าความถี่จึงบอกอะไรได้น้อย ให้ดูความใหม่และยอดเงินเป็นหลัก',
		mostlyAnonymous: 'การขายส่วนใหญ่ไม่ระบุลูกค้า กลุ่มลูกค้าจึงบอกได้เฉพาะคนที่รู้จัก',
		few: 'มีลูกค้าน้อยเกินกว่าที่ห้าระดับจะมีความหมาย',
		masked: 'ชื่อลูกค้าถูกปิดไว้ กลุ่มลูกค้าจึงเป็นภาพคร่าว ๆ',
	},
};
