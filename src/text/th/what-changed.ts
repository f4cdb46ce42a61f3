// คำไทยของการ์ดที่เทียบไฟล์นี้กับไฟล์ก่อน

export const whatChanged = {
	outline: 'อะไรเปลี่ยนไป',
	title: 'อะไรเปลี่ยนไปจากไฟล์ก่อน?',
	answer: (file: string, came: string, gone: string, moved: string) =>
		`เทียบกับ ${file}: ลูกค้าใหม่ ${came} คน หายไปจากไฟล์ ${gone} คน ย้ายกลุ่ม ${moved} คน`,
	nothing: (file: string) => `เทียบกับ ${file} ไม่มีอะไรเปลี่ยน`,
	money: (before: string, now: string, change: string) => `ยอดซื้อรวมเปลี่ยนจาก ${before} เป็น ${now} (${change})`,
	from: 'เดิมอยู่กลุ่ม',
	to: 'ตอนนี้อยู่กลุ่ม',
	notThere: 'ไม่มีในไฟล์ก่อน',
	notHere: 'ไม่มีในไฟล์นี้',
	customers: 'ลูกค้า',
	moneyBefore: 'ยอดเดิม',
	moneyNow: 'ยอดตอนนี้',
	all: (count: string) => `ดูทั้ง ${count} รายการ`,
	fewer: 'ดูเฉพาะรายการใหญ่',
	chartTitle: (before: string, now: string) => `จำนวนลูกค้าแต่ละกลุ่ม ${before} (วง) และ ${now} (จุด)`,
	chartSummary: (segment: string, before: string, now: string) =>
		`กลุ่มที่เปลี่ยนมากที่สุดคือ ${segment} จาก ${before} คนเป็น ${now} คน`,
	before: 'ไฟล์ก่อน',
	now: 'ไฟล์นี้',
	cuts: 'จุดตัดเดิมและใหม่',
	noCuts: 'การแบ่งกลุ่มเท่ากันไม่มีจุดตัดเป็นวัน ครั้ง หรือเงิน',
	dimensions: { r: 'R จำนวนวันตั้งแต่ซื้อล่าสุด', f: 'F จำนวนครั้งที่ซื้อ', m: 'M ยอดซื้อ' },
	people: 'ใครมาใหม่ หายไป หรือย้ายกลุ่ม (CSV สำหรับ Excel)',
	kept: 'ลูกค้าของไฟล์ก่อนอยู่ในหน่วยความจำของหน้านี้เท่านั้น จนกว่าจะปิดหน้า',
};
