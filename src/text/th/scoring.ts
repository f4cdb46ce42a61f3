// Thai words of the scoring cell.
import type { scoring as english } from '../en/scoring.ts';

export const scoring: typeof english = {
	title: 'ให้คะแนนลูกค้าอย่างไร?',
	outline: 'การให้คะแนน',
	answer: (day, bins) =>
		`ลูกค้าแต่ละคนได้คะแนน 1 ถึง ${bins} จากซื้อล่าสุดเมื่อไร (R) ซื้อบ่อยแค่ไหน (F) และซื้อมากเท่าไร (M) ณ วันที่ ${day}`,
	analysisDate: 'วันที่วิเคราะห์',
	analysisDateHint: 'ไม่นับรายการหลังวันนี้',
	lastOrder: (day) => `รายการล่าสุด: ${day}`,
	window: 'ช่วงเวลาที่นับ',
	windows: {
		all: 'ทั้งหมดจนถึงวันนั้น',
		d90: '90 วันล่าสุด',
		d180: '180 วันล่าสุด',
		d365: '365 วันล่าสุด',
		d730: 'สองปีล่าสุด',
	},
	measure: 'M วัดจาก',
	measures: { amount: 'ยอดเงิน', points: 'แต้ม' },
	method: 'วิธีให้คะแนน',
	methods: { value: 'ตามค่า (ควินไทล์)', equal: 'แบ่งกลุ่มเท่ากัน (NTILE)' },
	methodHints: {
		value: 'ลูกค้าที่มีค่าเท่ากันได้คะแนนเท่ากันเสมอ',
		equal: 'ทุกกลุ่มมีจำนวนคนเท่ากัน แต่คนที่มีค่าเท่ากันอาจอยู่คนละกลุ่ม',
	},
	bins: 'จำนวนระดับ',
	cutsTitle: 'จุดตัดคะแนน',
	score: 'คะแนน',
	rangeTitle: { r: 'จำนวนวันจากซื้อล่าสุด', f: 'จำนวนครั้งที่ซื้อ', m: 'ยอดซื้อ', points: 'แต้ม' },
	people: 'ลูกค้า (คน)',
	range: (low, high) => (low === high ? low : `${low} – ${high}`),
	cuts: (values) => `ตัดที่ ${values}`,
	nobody: 'ไม่มีลูกค้า',
};
