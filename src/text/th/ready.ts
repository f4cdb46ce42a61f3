// Thai words of the ready questions.
import type { ready as english } from '../en/ready.ts';

export const ready: typeof english = {
	'december-and-not-since': 'ใครซื้อเมื่อธันวาคมที่แล้วแต่หลังจากนั้นไม่ซื้ออีกเลย',
	'best-weekday': 'ลูกค้าแต่ละกลุ่มชอบซื้อวันไหนของสัปดาห์',
	'returning-product': 'สินค้าตัวไหนทำให้ลูกค้ากลับมาซื้ออีก',
	'first-product': 'ลูกค้าซื้ออะไรเป็นครั้งแรก',
	'best-of-categories': 'ลูกค้าชั้นดีซื้อสินค้าหมวดไหน',
	'channel-money': 'ช่องทางไหนทำเงินมากที่สุด',
	'days-between': 'ลูกค้าเว้นกี่วันก่อนซื้อครั้งถัดไป',
	'one-order-big': 'ใครซื้อครั้งเดียวแต่จ่ายหนัก',
	growing: 'ใครซื้อมากขึ้นกว่าปีที่แล้ว',
	'month-by-month': 'แต่ละเดือนมีลูกค้าใหม่และลูกค้าเก่ากี่คน',
	'order-sizes': 'ออเดอร์ส่วนใหญ่ยอดเท่าไร',
	overdue: 'ใครหายไปนานกว่าจังหวะปกติของตัวเอง',
	'share-of-best': 'แต่ละกลุ่มทำเงินกี่เปอร์เซ็นต์',
	'busiest-days': 'วันไหนขายดีที่สุด',
};
