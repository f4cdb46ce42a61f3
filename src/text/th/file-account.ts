// Thai words of what was repaired, put together and repeated in a file.
import type { account as english } from '../en/file-account.ts';

const repairs: (typeof english)['repairs'] = {
	'sara-am': 'รวมสระอำที่แยกกัน',
	invisible: 'ตัดอักขระที่มองไม่เห็น',
	spaces: 'แก้ช่องว่างหรือแท็บแปลก ๆ',
	apostrophe: "ตัดเครื่องหมาย ' ที่นำหน้า",
	'thai-digits': 'อ่านเลขไทยเป็นตัวเลข',
	'buddhist-year': 'แปลง พ.ศ. เป็น ค.ศ. (ลบ 543)',
	'serial-date': 'เลขลำดับวันของโปรแกรมตาราง อ่านเป็นวันที่',
	minus: 'วงเล็บหรือลบท้ายจำนวน อ่านเป็นค่าติดลบ',
	'decimal-id': 'เลขแบบ 17850.0 แก้เป็นจำนวนเต็ม',
	'lost-zero': 'เบอร์โทรที่เลข 0 ตัวหน้าหายไป',
};

export const account: typeof english = {
	repairs,
	title: 'ที่แก้ไข รวมเข้าด้วยกัน และซ้ำ',
	nothing: 'ไม่มีค่าที่ต้องแก้ ไม่มีลูกค้าที่เขียนหลายแบบ และไม่มีแถวซ้ำ',
	what: 'รายการ',
	count: 'จำนวน',
	merged: 'ลูกค้าที่เขียนหลายแบบ นับเป็นคนเดียว',
	same: 'แถวที่เหมือนแถวก่อนหน้าทุกช่อง (ยังนับอยู่)',
	sameDropped: 'แถวที่เหมือนแถวก่อนหน้าทุกช่อง (นับครั้งเดียว)',
	column: 'คอลัมน์',
	written: 'ที่เขียนไว้',
	read: 'อ่านเป็น',
	customer: 'ลูกค้า',
	times: 'แถว',
	firstRow: 'พบครั้งแรกที่แถว',
	sameAs: 'เหมือนแถว',
	lookThrough: 'ตรวจทั้งไฟล์',
	lookThroughWhy: 'ไฟล์นี้ใหญ่ จึงแสดงค่าที่แก้ไข ลูกค้าที่เขียนหลายแบบ และแถวซ้ำเมื่อกดขอ ใช้เวลาพอ ๆ กับตอนอ่านไฟล์',
	lookAgain: 'ตรวจอีกครั้ง',
	looking: 'กำลังตรวจไฟล์…',
	download: 'ทั้งหมดนี้ (CSV)',
	currencies: 'ยอดเงินสกุลอื่นที่ไม่นับ',
	currencyRows: (code, rows) => `${code} (${rows} แถว)`,
};
