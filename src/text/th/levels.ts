// Thai words of the customer levels: a ladder, and levels that can be held together.
import type { levelWords as english } from '../en/levels.ts';

const rungs: (typeof english)['rungs'] = {
	prospect: {
		name: 'กลุ่มที่คาดว่าจะเป็นลูกค้า',
		rule: () => 'อยู่ในรายชื่อของร้าน แต่ยังไม่เคยซื้อหรือสอบถาม',
		missing: 'ต้องมีรายชื่อคนที่ยังไม่เคยซื้อ: เปิดไฟล์รายชื่อลูกค้าพร้อมกับไฟล์ยอดขาย',
	},
	expecting: {
		name: 'กลุ่มที่สนใจสินค้า',
		rule: () => 'เคยสอบถามหรือลงทะเบียน แต่ยังไม่ได้ซื้อ',
		missing: 'ต้องมีรายชื่อที่มีคอลัมน์การสอบถาม ลงทะเบียน หรือยินยอม เปิดพร้อมกับไฟล์ยอดขาย',
	},
	buyer: { name: 'ผู้ซื้อ', rule: () => 'เคยซื้อแล้ว แต่ซื้อครั้งเดียวหรือไม่ได้มาพักใหญ่' },
	regular: {
		name: 'ซื้อเป็นประจำ',
		rule: ({ regularGaps }) => `ซื้อ 2 ครั้งขึ้นไป และครั้งล่าสุดไม่เกิน ${regularGaps} เท่าของรอบซื้อปกติของลูกค้าคนนั้น`,
	},
	member: {
		name: 'สมาชิก / ผู้สนับสนุน',
		rule: () => 'เป็นสมาชิกของร้าน ตามคอลัมน์สมาชิกในไฟล์',
		missing: 'ต้องมีคอลัมน์สมาชิก ระดับสมาชิก หรือบัตรสมาชิก ในไฟล์นี้หรือไฟล์ที่เปิดพร้อมกัน',
	},
	'brand-loyal': {
		name: 'จงรักภักดีต่อแบรนด์',
		rule: ({ loyalR, loyalFm, loyalDays }) =>
			`ได้ R ${loyalR} และ FM ${loyalFm} ขึ้นไป ทั้งตอนนี้และเมื่อ ${loyalDays} วันก่อน`,
	},
	partner: {
		name: 'หุ้นส่วน',
		rule: () => 'พาคนอื่นมาซื้อ หรือช่วยขายให้ร้าน',
		missing: 'ต้องมีคอลัมน์การแนะนำเพื่อนหรือตัวแทนขาย หรือไฟล์การแนะนำที่เปิดพร้อมกัน',
	},
};

const levels: (typeof english)['levels'] = {
	target: {
		name: 'ลูกค้าเป้าหมาย (ถึงรอบซื้อ)',
		rule: ({ dueFrom, dueTo }) => `ไม่ได้ซื้อมา ${dueFrom}–${dueTo} เท่าของรอบซื้อปกติ มีโอกาสซื้อช่วงนี้สูง`,
	},
	regular: {
		name: 'ลูกค้าขาประจำ',
		rule: ({ activeShare, activeF }) =>
			`ซื้ออย่างน้อย ${activeShare} ของจำนวนเดือนตั้งแต่ซื้อครั้งแรก และได้ F ${activeF} ขึ้นไป`,
	},
	advocate: {
		name: 'ผู้สนับสนุน (บอกต่อ)',
		rule: () => 'แนะนำคนอื่นมา หรือให้คะแนนแนะนำต่อ 9–10',
		missing: 'ต้องมีคอลัมน์หรือไฟล์ที่สองเรื่องการแนะนำเพื่อน หรือคะแนน NPS 0–10',
	},
	vip: {
		name: 'ลูกค้า VIP',
		rule: ({ vipShare }) => `ลูกค้าจำนวนน้อยที่สุดที่รวมกันสร้างยอดขาย ${vipShare} ของทั้งร้าน`,
	},
	'potential-high-value': {
		name: 'มีศักยภาพสูง',
		rule: () => 'เพิ่งซื้อ 1–2 ครั้ง แต่ยอดซื้อครั้งแรกสูงเท่ากับครั้งแรกของ VIP (ค่ากลาง)',
	},
	'at-risk': {
		name: 'กำลังจะจากไป',
		rule: ({ riskR, riskFm, declineDays, declineShare }) =>
			`เคยซื้อดี (FM ${riskFm} ขึ้นไป) แต่หายไปนาน (R ไม่เกิน ${riskR}) หรือ ${declineDays} วันหลังซื้อไม่ถึง ${declineShare} ของที่เคยซื้อ`,
	},
	inactive: {
		name: 'ไม่เคลื่อนไหว',
		rule: ({ inactiveGaps }) => `หายไปนานกว่า ${inactiveGaps} เท่าของรอบซื้อปกติ และนานกว่าเก้าในสิบของรอบซื้อทั้งร้าน`,
	},
	neutral: {
		name: 'เป็นกลาง',
		rule: () => 'เฉย ๆ กับร้าน ให้ความพึงพอใจ 3 จาก 5 หรือคะแนนแนะนำต่อ 7–8',
		missing: 'ต้องมีคอลัมน์หรือไฟล์ที่สองเรื่องความพึงพอใจ (1–5) หรือ NPS (0–10)',
	},
	'high-maintenance': {
		name: 'ต้องดูแลเป็นพิเศษ',
		rule: ({ careShare }) => `อยู่ใน ${careShare} ที่คืนสินค้ามากที่สุด หรือแจ้งปัญหาบ่อยที่สุดเทียบกับจำนวนบิล`,
		missing: 'ต้องมีรายการคืนสินค้าในไฟล์ หรือคอลัมน์/ไฟล์ที่สองเรื่องร้องเรียน แจ้งปัญหา หรือคืนสินค้า',
	},
};

const needs: (typeof english)['needs'] = {
	'first-order': (people) => `${people}: ซื้อครั้งแรก`,
	'one-more-order': (people) => `${people}: ซื้ออีก 1 ครั้ง`,
	'order-again': (people) => `${people}: กลับมาซื้ออีกครั้ง`,
	join: (people) => `${people}: สมัครสมาชิก`,
	'come-more': (people) => `${people}: มาบ่อยและต่อเนื่องจนถึงรอบหน้า`,
	refer: (people) => `${people}: แนะนำเพื่อนมาซื้อ`,
	nothing: () => 'ถึงขั้นสูงสุดแล้ว',
};

export const levelWords: typeof english = {
	title: 'ลูกค้าแต่ละคนอยู่ขั้นไหน?',
	outline: 'ระดับลูกค้า',
	answer: (buyers, regulars, loyal) =>
		`${buyers}เคยซื้อ ในจำนวนนี้ ${regulars} คนซื้อประจำขึ้นไป และ ${loyal} คนจงรักภักดีต่อแบรนด์`,
	stepUp: (people) => `ถ้าซื้ออีกเพียงครั้งเดียว ${people}จะขยับขึ้นหนึ่งขั้น`,
	ladderTitle: 'บันไดลูกค้า: ลูกค้าหนึ่งคนอยู่ขั้นเดียว',
	ladderSummary: (parts) => `จากขั้นบนสุด: ${parts}`,
	told: (customers, share, moneyShare) => `${customers} · ${share} · ${moneyShare} ของยอดขาย`,
	unseen: 'ดูจากไฟล์นี้ไม่ได้',
	nobody: 'ยังไม่มี',
	rungs,
	levels,
	needs,
	rung: 'ขั้น',
	level: 'ระดับ',
	customers: 'ลูกค้า (คน)',
	money: 'ยอดขาย',
	rule: 'คือใคร',
	nextStep: 'ขึ้นขั้นต่อไปด้วย',
	list: 'รายชื่อ',
	members: (name) => `ดาวน์โหลดรายชื่อ: ${name}`,
	levelsTitle: 'ระดับที่ลูกค้าหนึ่งคนเป็นได้หลายอย่าง',
	levelsHint: 'ลูกค้าคนหนึ่งอาจเป็นทั้ง VIP และกำลังจะจากไป แต่ละระดับตอบคนละคำถาม',
	change: 'ปรับเกณฑ์',
	columns: 'คอลัมน์ในไฟล์ที่บอกข้อมูลเพิ่ม',
	columnAuto: (header) => (header === '' ? 'ไม่พบ' : `พบ: ${header}`),
	columnNone: 'ไม่ใช้',
	facts: {
		member: 'สมาชิก',
		referral: 'การแนะนำเพื่อน',
		satisfaction: 'ความพึงพอใจ (1–5)',
		nps: 'คะแนน NPS (0–10)',
		tickets: 'แจ้งปัญหา / ร้องเรียน',
	},
	numbers: {
		regularGaps: 'ซื้อประจำ: ไม่เกินกี่เท่าของรอบซื้อ',
		loyalR: 'จงรักภักดี: R อย่างน้อย',
		loyalFm: 'จงรักภักดี: FM อย่างน้อย',
		loyalDays: 'จงรักภักดี: และเมื่อกี่วันก่อน',
		dueFrom: 'ถึงรอบซื้อตั้งแต่ (เท่าของรอบ)',
		dueTo: 'ถึงรอบซื้อจนถึง (เท่าของรอบ)',
		activeShare: 'ขาประจำ: สัดส่วนเดือนที่ซื้อ',
		activeF: 'ขาประจำ: F อย่างน้อย',
		vipShare: 'VIP: สัดส่วนยอดขาย',
		riskR: 'กำลังจะจากไป: R ไม่เกิน',
		riskFm: 'กำลังจะจากไป: FM อย่างน้อย',
		declineShare: 'กำลังจะจากไป: เทียบกับที่เคยซื้อ',
		declineDays: 'กำลังจะจากไป: ดูย้อนหลังกี่วัน',
		inactiveGaps: 'ไม่เคลื่อนไหว: หายไปกี่เท่าของรอบ',
		careShare: 'ต้องดูแล: สัดส่วนลูกค้า',
	},
	reset: 'กลับไปค่าเริ่มต้น',
};
