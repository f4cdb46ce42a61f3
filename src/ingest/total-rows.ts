// Words for a sum at the beginning of a cell, as a pattern that means the same in JavaScript and in RE2.
import { cleanText } from './clean-text.ts';

/** Tried on the lower-cased text; \b does not know Thai, whose words have no end, so the words behind รวม are told. */
export const TOTAL_WORDS =
	'^(?:(?:grand total|sub-?total|sub total|total|totals|sum|summary)(?:$|[ :.,;=(0-9-])|(?:ยอด|ผล|จำนวน)?(?:เงิน)?รวม(?:$|[ :.,;=(0-9-]|ทั้งสิ้น|ทั้งหมด|ทั้งเดือน|ทั้งปี|สุทธิ|เงิน|เป็นเงิน|ยอด|ราย|ย่อย|ของ|วันที่|เดือน|ประจำ|ลูกค้า|บิล)|สรุปยอด|ยอดสุทธิรวม|ยอดยกมา|ยอดยกไป)';

const totalWords = new RegExp(TOTAL_WORDS);

export function isTotalText(text: string): boolean {
	return totalWords.test((cleanText(text) ?? '').toLowerCase());
}
