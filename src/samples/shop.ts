// The sample shop as a CSV file, in Thai as a Thai till writes it or in English.
import { isoDay } from '../domain/day.ts';
import type { Item } from './baskets.ts';
import { calendarDate } from './calendar.ts';
import { words, type Language, type Words } from './language.ts';
import type { Gender } from './names.ts';
import { makeSales, type Sale, type SaleStatus } from './sales.ts';

/** Said wherever the samples are offered. */
export const SAMPLE_NOTE: Words = words(
	'ข้อมูลตัวอย่างที่แต่งขึ้นทั้งหมด ทั้งร้าน ชื่อ เบอร์โทร และอีเมล',
	'Made-up sample data: the shop, the names, the phone numbers and the e-mail addresses are invented.',
);

const HEADERS: readonly Words[] = [
	words('เลขที่ใบเสร็จ', 'Receipt number'),
	words('วันที่', 'Date'),
	words('รหัสสมาชิก', 'Member id'),
	words('ชื่อลูกค้า', 'Customer name'),
	words('เบอร์โทร', 'Phone'),
	words('อีเมล', 'Email'),
	words('จังหวัด', 'Province'),
	words('เพศ', 'Gender'),
	words('ช่วงอายุ', 'Age band'),
	words('หมวดหมู่', 'Category'),
	words('สินค้า', 'Product'),
	words('จำนวน', 'Quantity'),
	words('ราคาต่อหน่วย', 'Unit price'),
	words('ส่วนลด', 'Discount'),
	words('ยอดสุทธิ', 'Net amount'),
	words('ช่องทางการขาย', 'Sales channel'),
	words('รหัสโปรโมชั่น', 'Promotion code'),
	words('แต้มที่ได้รับ', 'Points earned'),
	words('สถานะ', 'Status'),
];

const GENDERS: { readonly [G in Gender]: Words } = {
	female: words('หญิง', 'Female'),
	male: words('ชาย', 'Male'),
	unsaid: words('ไม่ระบุ', 'Not stated'),
};

const STATUSES: { readonly [S in SaleStatus]: Words } = {
	completed: words('สำเร็จ', 'Completed'),
	cancelled: words('ยกเลิก', 'Cancelled'),
	unpaid: words('รอชำระเงิน', 'Pending payment'),
	returned: words('คืนสินค้า', 'Returned'),
};

const SATANG_PER_POINT = 25_00;

/** The whole file with its header and LF line ends; the same text at every call. */
export function shopCsv(language: Language): string {
	const records = [HEADERS.map((header) => header[language])];
	for (const sale of makeSales()) {
		for (const item of sale.items) records.push(record(language, sale, item));
	}
	return records.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function record(language: Language, sale: Sale, { product, quantity }: Item): string[] {
	const { person } = sale;
	// Whole baht times per cent is satang, so nothing is rounded.
	const discount = quantity * product.priceBaht * sale.percentOff;
	const net = quantity * product.priceBaht * 100 - discount;
	return [
		sale.receipt,
		language === 'th' ? buddhistDate(sale.day) : isoDay(sale.day),
		person?.memberId ?? '',
		person?.name[language] ?? '',
		person?.phone ?? '',
		person?.email ?? '',
		person?.province[language] ?? '',
		person === null ? '' : GENDERS[person.gender][language],
		person?.age[language] ?? '',
		product.category[language],
		product[language],
		String(quantity),
		money(language, product.priceBaht * 100),
		money(language, discount),
		money(language, net),
		sale.channel[language],
		sale.promotion,
		String(points(sale, net)),
		STATUSES[sale.status][language],
	];
}

/** One point for every full 25 baht, taken back with a return. */
function points({ person, status }: Sale, netSatang: number): number {
	const earns = person !== null && (status === 'completed' || status === 'returned');
	return earns ? Math.sign(netSatang) * Math.floor(Math.abs(netSatang) / SATANG_PER_POINT) : 0;
}

function buddhistDate(day: number): string {
	const { year, month, date } = calendarDate(day);
	return `${String(date).padStart(2, '0')}/${String(month + 1).padStart(2, '0')}/${year + 543}`;
}

/** Satang to '1,290.00' in Thai and '1290.00' in English. */
function money(language: Language, satang: number): string {
	const whole = String(Math.floor(Math.abs(satang) / 100));
	const grouped = language === 'th' ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
	return `${satang < 0 ? '-' : ''}${grouped}.${String(Math.abs(satang) % 100).padStart(2, '0')}`;
}

function quoted(cell: string): string {
	return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
