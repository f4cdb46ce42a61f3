// What the words of a status say about its row: sold, given back, cancelled or not paid yet.
import type { StatusMeaning } from '../domain/recipe.ts';
import { cleanText } from './clean-text.ts';

/** Tried in this order on the lower-cased value; the first that is found decides. Same meaning in JavaScript and RE2. */
export const STATUS_TESTS: readonly { readonly pattern: string; readonly meaning: StatusMeaning }[] = [
	// Shopee's "delivered" goes on to speak of refunds; a withdrawn or refused refund leaves the sale standing.
	{
		pattern:
			'^ผู้ซื้อได้รับสินค้าแล้ว|partial(?:ly)?[ _-]*(?:refund|return)|คืนเงินบางส่วน|ยกเลิกคำขอ|(?:rejected|declined)[ _-]*refund|refund[ _-]*(?:rejected|declined)|\\b(?:non|not|no|un)[ _-]*(?:refund|return|cancel)|ไม่คืน|ไม่(?:ได้)?ยกเลิก',
		meaning: 'kept',
	},
	{
		pattern:
			'refund|คืนเงิน|return|คืนสินค้า|ส่งคืน|credit[ _-]*(?:memo|note)|ลดหนี้|chargeback|charged back|ตีกลับ|(?:สินค้า|ของ|รับ|เงิน)คืน|^คืน',
		meaning: 'refund',
	},
	{
		pattern:
			'cancel|ยกเลิก|void|fail|ล้มเหลว|ไม่สำเร็จ|expired|หมดอายุ|trash|deleted|rejected|ปฏิเสธ|declined|lost by|undelivered|unsuccessful|โมฆะ',
		meaning: 'cancelled',
	},
	{
		pattern:
			'partially[ _-]*paid|payment received|awaiting[ _-]*(?:fulfil|ship|pickup)|รอ(?:การ)?(?:จัดส่ง|ส่ง|แพ[็]?[คก])|(?:ยังไม่|ค้าง)(?:ได้)?(?:จัด)?ส่ง',
		meaning: 'kept',
	},
	{
		pattern:
			'pending|unpaid|incomplete|requires_|uncaptured|to[ _-]pay$|รอ(?:แจ้ง|ตรวจสอบ|ยืนยัน)?(?:การ)?โอน|ยังไม่(?:ได้)?โอน|รอตรวจสอบ|รอยืนยัน|not[ _-]*paid|authori[sz]ed|no[ _-]payment|ไม่ชำระ|ไม่ได้ชำระ|ไม่ได้รับ(?:เงิน|ชำระ|โอน)|ยังไม่จ่าย|ค้างชำระ|ค้างจ่าย|รอชำระ|รอการชำระ|draft|ร่าง|awaiting[ _-]*payment|overdue|quotation',
		meaning: 'unpaid',
	},
	{
		pattern:
			'paid|complete|closed|shipp|deliver|confirmed|process(?:ing|ed)|fulfil|finali[sz]ed|packed|ready|succe|in[ _-]transit|to[ _-]ship|received|picked[ _-]up|^(?:sales?|sales? (?:invoice|order|receipt)|payment|receipt|invoice|active|ok|done|(?:wc-)?on[ -]hold|posted|locked|charge|cod)$|สำเร็จ|เสร็จ|จัดส่ง|ส่ง(?:ของ|สินค้า)?แล้ว|ขนส่ง|ชำระเงินแล้ว|ชำระแล้ว|จ่ายแล้ว|โอนแล้ว|ได้รับ|รับ(?:ของ|สินค้า|เงิน)?แล้ว|ปลายทาง|กำลังดำเนินการ|ดำเนินการแล้ว|ปิดบิล|ขาย|ปกติ|สมบูรณ์',
		meaning: 'kept',
	},
];

const tests = STATUS_TESTS.map(({ pattern, meaning }) => ({ test: new RegExp(pattern), meaning }));

/** What a status value means; null when its words are unknown. */
export function meaningOf(value: string): StatusMeaning | null {
	const words = cleanText(value)?.toLowerCase() ?? '';
	return tests.find(({ test }) => test.test(words))?.meaning ?? null;
}
