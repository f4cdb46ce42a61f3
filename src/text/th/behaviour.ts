// Thai words of how customers buy.
import type { behaviour as english } from '../en/behaviour.ts';

export const behaviour: typeof english = {
	title: 'ลูกค้ามีพฤติกรรมการซื้ออย่างไร?',
	outline: 'พฤติกรรมการซื้อ',
	answer: (regulars, promotion) => `${regulars}ซื้อแทบทุกเดือน ส่วน${promotion}ซื้อเฉพาะตอนมีโปรโมชัน`,
	answerWithout: (regulars) => `${regulars}ซื้อแทบทุกเดือน`,
	by: 'แบ่งลูกค้าตาม',
	divisions: {
		habit: 'นิสัยการซื้อ',
		category: 'หมวดสินค้า',
		band: 'ยอดต่อครั้ง',
		channel: 'ช่องทาง',
		weekday: 'วันในสัปดาห์',
		day_part: 'ช่วงเวลา',
	},
	columns: {
		habit: 'ส่วนลดหรือโปรโมชัน',
		category: 'หมวดสินค้า',
		band: 'ยอดเงิน',
		channel: 'ช่องทางการขาย',
		weekday: 'วันที่',
		day_part: 'เวลา (อยู่ในช่องวันที่ เช่น 14:05)',
	},
	habits: {
		monthly_regular: {
			name: 'ขาประจำรายเดือน',
			rule: ({ share, months }) =>
				`ซื้ออย่างน้อย ${share} ของจำนวนเดือนตั้งแต่ซื้อครั้งแรก และเป็นลูกค้ามา ${months} เดือนขึ้นไป`,
		},
		promotion_only: {
			name: 'ซื้อเฉพาะตอนมีโปร',
			rule: ({ orders }) => `ซื้อ ${orders} ครั้งขึ้นไป และทุกครั้งมีส่วนลดหรือโปรโมชัน`,
		},
		never_promotion: {
			name: 'ไม่เคยรอโปร',
			rule: ({ orders }) => `ซื้อ ${orders} ครั้งขึ้นไป โดยไม่เคยใช้ส่วนลดหรือโปรโมชันเลย`,
		},
	},
	weekdays: ['วันจันทร์', 'วันอังคาร', 'วันพุธ', 'วันพฤหัสบดี', 'วันศุกร์', 'วันเสาร์', 'วันอาทิตย์'],
	dayPart: (from, to) => `${String(from).padStart(2, '0')}.00–${String(to).padStart(2, '0')}.00 น.`,
	band: (low, high) =>
		low === null ? `ต่ำกว่า ${high ?? ''}` : high === null ? `${low} ขึ้นไป` : `${low} ถึงต่ำกว่า ${high}`,
	unknown: 'ไม่ระบุ',
	nobody: 'ไม่มีลูกค้า',
	customers: 'ลูกค้า',
	orders: 'ครั้งที่ซื้อ',
	money: 'ยอดเงิน',
	list: 'รายชื่อ',
	listHint: 'รายชื่อลูกค้ากลุ่มนี้ พร้อมเบอร์โทร',
	profileTitle: 'แต่ละกลุ่มซื้ออย่างไร',
	pictureTitle: 'แต่ละกลุ่มพึ่งส่วนลดแค่ไหน: สัดส่วนคำสั่งซื้อที่มีโปรโมชัน',
	pictureSummary: (group, share) => `กลุ่ม${group}พึ่งส่วนลดมากที่สุด ${share} ของคำสั่งซื้อ`,
	averageOrder: 'ยอดเฉลี่ยต่อครั้ง',
	itemsEach: 'สินค้าต่อครั้ง',
	promotionOnly: 'ซื้อเฉพาะโปร',
	returned: 'คืนสินค้า',
	favourites: 'ซื้ออะไรเป็นหลัก ที่ไหน',
	profiles: 'โปรไฟล์ของแต่ละกลุ่ม (CSV)',
	rules: {
		monthsShare: 'ขาประจำรายเดือน: สัดส่วนเดือนที่ซื้อ (0.8 = 80%)',
		monthsLeast: 'ขาประจำรายเดือน: เป็นลูกค้ามาอย่างน้อย (เดือน)',
		promotionOrders: 'ซื้อเฉพาะโปร: จำนวนครั้งขั้นต่ำ',
		bands: 'ช่วงยอดต่อครั้งเริ่มที่ (เว้นว่าง: ตามไฟล์)',
		promotionDays: 'วันที่มีโปรโมชัน แม้ไม่มีคอลัมน์บอก',
		from: 'ตั้งแต่',
		to: 'ถึง',
		add: 'เพิ่ม',
		remove: 'ลบ',
	},
};
