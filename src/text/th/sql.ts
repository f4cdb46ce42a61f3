// Thai words of the SQL cell.
import type { sql as english } from '../en/sql.ts';

const near = (words: readonly string[]) =>
	words.length > 0 ? ` หมายถึง ${words.map((one) => `“${one}”`).join(' หรือ ')} หรือเปล่า` : '';

export const sql: typeof english = {
	title: 'คำถามด้วย SQL',
	outline: 'คำถามด้วย SQL',
	name: 'ชื่อผลลัพธ์',
	nameEmpty: 'ตั้งชื่อให้ผลลัพธ์ก่อน การ์ดอื่นจะได้เรียกใช้ได้',
	nameTaken: (name) => `มีตารางชื่อ “${name}” อยู่แล้ว ลองใช้ชื่ออื่น`,
	editor: (name) => `SQL ของ ${name}`,
	hint: 'SELECT segment, count(*) FROM segments GROUP BY ALL',
	run: 'รัน',
	runAll: 'รันทั้งหมด',
	runHint: 'กด Ctrl หรือ ⌘ พร้อม Enter',
	running: 'กำลังรัน …',
	empty: 'เขียนคำถามด้วย SQL แล้วกดรัน การ์ดนี้อ่านข้อมูลอย่างเดียว ข้อมูลของคุณไม่มีทางเปลี่ยน',
	rows: (_, shown, seconds) => `ได้ ${shown} แถว ใช้เวลา ${seconds} วินาที`,
	result: (name) => `ผลลัพธ์ ${name}`,
	noRows: 'ไม่มีแถวที่ตรงกับคำถาม',
	copyRows: 'คัดลอก',
	summary: (distinct, missing, low, high) => `มีค่าไม่ซ้ำ ${distinct} ค่า ว่าง ${missing} ตั้งแต่ ${low} ถึง ${high}`,
	distinct: (count) => `ไม่ซ้ำ ${count}`,
	missing: (share) => `ว่าง ${share}`,
	tables: 'มีตารางอะไรให้ใช้บ้าง',
	tablesFilter: 'ทุกตารางมีเฉพาะข้อมูลที่เหลือจากตัวกรองก่อนให้คะแนน เหมือนส่วนอื่นของหน้านี้ ยกเว้น set_aside ที่เป็นของทั้งไฟล์',
	tableList: [
		['lines', 'ทุกแถวของไฟล์ที่นำมาคำนวณ ยอดเงินเป็นหน่วยเงินปกติ'],
		['set_aside', 'แถวที่ไม่ได้นำมาใช้ พร้อมเหตุผล'],
		['orders', 'หนึ่งแถวต่อหนึ่งออเดอร์: ลูกค้า วันที่ ยอดเงิน'],
		['customers', 'หนึ่งแถวต่อลูกค้าหนึ่งคน: ซื้อครั้งแรก ครั้งล่าสุด recency_days จำนวนออเดอร์ และยอดเงิน'],
		['scores', 'คะแนน r, f, m และ fm ของลูกค้าแต่ละคน'],
		['segments', 'กลุ่มของลูกค้าแต่ละคน'],
		['people', 'ข้อมูลที่มีของลูกค้าแต่ละคน'],
		['cube', 'จำนวนลูกค้าและยอดเงินแยกตาม r, f, m และกลุ่ม'],
	],
	problem: (problem) => {
		switch (problem.kind) {
			case 'empty':
				return 'ยังไม่มีอะไรให้รัน';
			case 'cancelled':
				return 'หยุดแล้ว จะรันใหม่เมื่อไรก็ได้';
			case 'restarted':
				return 'คำสั่งไม่ยอมหยุด จึงเริ่มระบบคำนวณใหม่และโหลดไฟล์ของคุณกลับมาแล้ว คำถามนี้ใหญ่เกินไป ลองถามให้แคบลง';
			case 'out-of-memory':
				return 'ผลลัพธ์ใหญ่เกินหน่วยความจำของเบราว์เซอร์ ลองขอแถวหรือคอลัมน์น้อยลง หรือสรุปยอดด้วย GROUP BY';
			case 'cycle':
				return `ผลลัพธ์เหล่านี้เรียกกันเป็นวงกลม: ${problem.names.join(' → ')} ต้องมีอันหนึ่งที่ไม่เรียกอันอื่น`;
			case 'needs':
				return `การ์ดนี้ใช้ “${problem.name}” ซึ่งยังไม่มีผลลัพธ์ แก้อันนั้นก่อน`;
			case 'several-statements':
				return 'หนึ่งการ์ดถามได้หนึ่งคำถาม แต่ยังมีข้อความต่อหลังเครื่องหมาย ;';
			case 'only-reads':
				return `การ์ด SQL อ่านข้อมูลได้อย่างเดียว ให้เริ่มด้วย SELECT, FROM หรือ WITH ไม่ใช่ ${problem.word}`;
			case 'function-refused':
				return `ฟังก์ชัน ${problem.name} เข้าถึงสิ่งที่อยู่นอกสมุดเล่มนี้ เช่น ไฟล์ การตั้งค่า หรือเครือข่าย จึงไม่อนุญาตให้ใช้`;
			case 'no-such-table':
				return `ไม่มีตารางชื่อ “${problem.name}” ดูรายชื่อตารางได้ด้านล่าง ส่วนการ์ดอื่นให้เรียกด้วยชื่อผลลัพธ์`;
			case 'no-such-column':
				return `ไม่มีคอลัมน์ “${problem.name}”${near(problem.near)}`;
			case 'no-such-function':
				return `ไม่มีฟังก์ชัน “${problem.name}”${near(problem.near)}`;
			case 'syntax':
				return problem.near === ''
					? 'SQL จบเร็วเกินไป มีบางอย่างขาดหรือยังไม่ได้ปิด'
					: `อ่าน SQL ไม่ออกตั้งแต่ “${problem.near}” เป็นต้นไป`;
			case 'needs-in':
				return 'PIVOT ต้องระบุค่าด้วย: PIVOT … ON คอลัมน์ IN (‘หนึ่ง’, ‘สอง’)';
			case 'wrong-types':
				return `ฟังก์ชันนี้ใช้กับค่าชนิดนี้ไม่ได้: ${problem.said}`;
			case 'not-grouped':
				return `“${problem.name}” อยู่คู่กับยอดรวม ให้ใส่ไว้ใน GROUP BY หรือเขียนว่า GROUP BY ALL`;
			case 'bad-value':
				return `มีค่าที่อ่านตามที่ขอไม่ได้: ${problem.said}`;
			case 'engine':
				return problem.said;
		}
	},
};
