// Looks a header up: which kinds of column its words can name, and how surely.
import { bareHeader, headerWords } from './clean-text.ts';
import { HEADER_WORDS, type HeaderKind } from './header-synonyms.ts';

/** 3: the very words; 2: the same letters; 1: contains a word of the kind. */
export type HeaderMatch = 0 | 1 | 2 | 3;

const KINDS = Object.keys(HEADER_WORDS) as HeaderKind[];

/** What a header must not contain to be a column of this kind, when its words only contain a known word. */
const REJECTS: { readonly [K in HeaderKind]?: RegExp } = {
	amount:
		/sku|tracking|พัสดุ|phone|โทร|zip|post ?code|ไปรษณีย์|coin|cashback|ค่าจัดส่ง|shipping|freight|date|time|วันที่|เวลา|สถานะ|status|\bfee\b|ค่าธรรมเนียม|ค่าคอม|cost|ต้นทุน|balance|\bdue\b|refund|discount|disc\b|ส่วนลด|tax|vat|ภาษี|point|แต้ม|\bid\b|count|qty|quantity|^จำนวน$|จำนวนที่|จำนวนชิ้น|stock|คืน|profit|กำไร|commission|ค่าบริการ|income|child|kids/,
	unitPrice: /total|รวม|สุทธิ|net|compare|cost|ต้นทุน|ตั้งต้น|shipping|ส่วนลด|discount/,
	quantity: /เงิน|amount|return|คืน|price|ราคา|id\b|stock|คงเหลือ|บาท/,
	customerId:
		/name|ชื่อ(?!ผู้ใช้)|phone|โทร|mail|type|ประเภท|note|message|address|ที่อยู่|group|กลุ่ม|segment|since|age|จำนวน|count|reference|phone|contact|city|country/,
	name: /user ?name|file|product|item|สินค้า|ผู้ใช้|recipient id|id\b|รหัส|phone|โทร|mail|type|ประเภท|อีเมล|note|หมายเหตุ|store|ร้าน|cashier|employee|พนักงาน|sales ?person|address|ที่อยู่|campaign|warehouse|provider|variant|ตัวเลือก|group|กลุ่ม|city|country/,
	phone: /type|ประเภท|verified|shop|ร้าน|\bfax\b|model|รุ่น|product|สินค้า/,
	email: /opt|marketing|consent|verified|subscribed|status|type/,
	date: /update|birth|เกิด|expire|due|ship|deliver|จัดส่ง|ส่งสินค้า|cancel|ยกเลิก|paid|ชำระ|โอน|close|zone|stock|refund|คืน|rts|promised|start|end|modified|สำเร็จ|candidate/,
	time: /times|deliver|ship|lead|zone|จัดส่ง|ส่งสินค้า|จำนวน|count|paid|ชำระ|โอน|update|birth|เกิด|cancel|ยกเลิก|close|คืน/,
	lateDate: /method|ช่องทาง|channel|status|สถานะ|type/,
	orderId:
		/date|time|วันที่|เวลา|status|สถานะ|type|ประเภท|amount|total|qty|quantity|จำนวน|note|หมายเหตุ|customer|ลูกค้า|source|channel|line|item|พัสดุ|tracking|refund|discount|จัดส่ง|ชำระ|ยกเลิก|เหตุผล|count|value|price|ราคา|ผู้ซื้อ|ที่อยู่|currency|sub/,
	product:
		/id\b|code|รหัส|sku|category|type|price|ราคา|จำนวน|qty|quantity|count|หมวด|ประเภท|cost|ยี่ห้อ|discount|amount|total|ส่วนลด|คืน|เงิน|ชำระ|ส่งสินค้า|จัดส่ง|key|size|color|style|tax/,
	category: /id\b|code|key|รหัส/,
	status: /id\b|date|วันที่|marital|note|member|customer|ลูกค้า|stock|check|คืน|smoking/,
	documentType:
		/customer|ลูกค้า|product|สินค้า|order type|delivery|payment|card|itemization|ship|ชำระ|คำสั่งซื้อ|ธุรกิจ|campaign/,
	cost: /unit|each|per |ต่อ|standard|shipping|ship|freight|จัดส่ง|ขนส่ง|price|delivery|currency|date|code|id\b/,
	unitCost: /shipping|ship|freight|จัดส่ง|ขนส่ง|ค่าส่ง|delivery|currency|date|code|id\b|total|รวม/,
	discount: /code|โค้ด|type|ประเภท|before|after|หลัง|ก่อน|%|percent|platform|shopee|lazada/,
	promotion: /amount|value|total|type|date|วันที่|เงิน/,
	channel: /payment|ชำระ|pay|id\b|resource|credit|restore/,
	points: /used|ที่ใช้|redeem|แลก|balance|คงเหลือ|point ?of|price point/,
};

interface Entry {
	readonly words: string;
	readonly bare: string;
}

const ENTRIES = new Map<HeaderKind, readonly Entry[]>(
	KINDS.map((kind) => [
		kind,
		HEADER_WORDS[kind].map((word) => ({ words: headerWords(word), bare: bareHeader(headerWords(word)) })),
	]),
);

/** How surely a header names a kind of column. */
export function headerMatch(header: string, kind: HeaderKind): HeaderMatch {
	const words = headerWords(header);
	const bare = bareHeader(words);
	if (bare === '') return 0;
	const entries = ENTRIES.get(kind) ?? [];
	if (entries.some((entry) => entry.words === words)) return 3;
	if (entries.some((entry) => entry.bare === bare)) return 2;
	if (REJECTS[kind]?.test(words)) return 0;
	const padded = ` ${words} `;
	const contains = (entry: Entry): boolean =>
		/[ก-๙]/.test(entry.words)
			? entry.bare.length >= 4 && bare.includes(entry.bare)
			: entry.words.length >= 3 && padded.includes(` ${entry.words} `);
	return entries.some(contains) ? 1 : 0;
}

/** How early in its kind's list a header stands, 0 to 1; earlier words are the better names. */
export function headerRank(header: string, kind: HeaderKind): number {
	const bare = bareHeader(headerWords(header));
	const entries = ENTRIES.get(kind) ?? [];
	const index = entries.findIndex((entry) => entry.bare === bare);
	return index < 0 ? 1 : index / entries.length;
}

const KNOWN = new Set(KINDS.flatMap((kind) => (ENTRIES.get(kind) ?? []).map((entry) => entry.bare)));

/** True when the header is in any list. */
export function knownHeader(header: string): boolean {
	return header.length < 120 && KNOWN.has(bareHeader(headerWords(header)));
}
