// Thai words that the cells about time share.
import type { time as english } from '../en/time.ts';

export const time: typeof english = {
	period: 'ช่วงเวลา',
	periods: { month: 'เดือน', quarter: 'ไตรมาส', year: 'ปี' },
	quarter: (number, year) => `ไตรมาส ${String(number)}/${year}`,
	date: 'วันที่',
	unfinished: 'ยังไม่ครบช่วง',
	interval: (low, high) => `${low} ถึง ${high}`,
	notReached: 'ยังไม่ถึง',
	customers: 'ลูกค้า (คน)',
	share: 'สัดส่วน',
	orders: 'จำนวนครั้งที่ซื้อ',
	money: 'ยอดขาย',
};
