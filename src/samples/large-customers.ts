// The customers of the large shop, made from their number alone, so that none has to be remembered.
import { GIVEN_NAMES, SURNAMES } from './names.ts';
import { PROVINCES } from './places.ts';
import { mix, type Random } from './random.ts';

/**
 * Zipf–Mandelbrot by inverting its survival function S(j) = (1 + j / HEAD) ** (-1 / 3), a tail of exponent 4/3:
 * among so many orders the number of different customers grows like orders ** 0.75, and 75 % of them order once
 * (Karlin 1967, "Central limit theorems for certain infinite urn schemes").
 */
const HEAD = 555;
const LARGEST_ID = 900_000_000;

/** Active from a day before or in the 24 months, for a month to four years. */
const EARLIEST_START = -400;
const START_SPAN_DAYS = 1_110;
const SHORTEST_STAY_DAYS = 30;
const STAY_SPAN_DAYS = 1_400;

/** The number of a customer who is active on a day, counted from the first day of the shop. */
export function drawCustomer(random: Random, dayIndex: number, salt: number): number {
	for (;;) {
		const survival = 1 - random();
		const rank = Math.floor(HEAD * (1 / (survival * survival * survival) - 1));
		const id = rank < LARGEST_ID ? rank : rank % LARGEST_ID;
		if (isActive(id, dayIndex, salt)) return id;
	}
}

function isActive(id: number, dayIndex: number, salt: number): boolean {
	const start = EARLIEST_START + (mix(id, salt) % START_SPAN_DAYS);
	if (dayIndex < start) return false;
	const share = mix(id, salt + 1) / 4_294_967_296;
	return dayIndex <= start + SHORTEST_STAY_DAYS + share * share * STAY_SPAN_DAYS;
}

/** Share of customers whose name is written in Thai. */
const THAI_NAMES_PERCENT = 30;
/** Share without a phone number. */
const NO_PHONE_PERCENT = 6;
const PROVINCE_BY_PERCENT = PROVINCES.flatMap(({ en, weight }) => Array.from({ length: weight }, () => en));

/** The cells customer id, customer name, phone and province, with a comma after each. */
export function customerCells(id: number, salt: number): string {
	const hash = mix(id, salt + 2);
	const language = hash % 100 < THAI_NAMES_PERCENT ? 'th' : 'en';
	const given = GIVEN_NAMES[(hash >>> 8) % GIVEN_NAMES.length]?.[language] ?? '';
	const surname = SURNAMES[(hash >>> 16) % SURNAMES.length]?.[language] ?? '';
	const digits = mix(id, salt + 3);
	const province = PROVINCE_BY_PERCENT[(digits >>> 20) % PROVINCE_BY_PERCENT.length] ?? '';
	return `C${String(id).padStart(9, '0')},${given} ${surname},${phone(digits)},${province},`;
}

/** A mobile number's shape with a 0 where the operators' ranges are: 06x-0xx-xxxx, 08x-… or 09x-…. */
function phone(digits: number): string {
	if (digits % 100 < NO_PHONE_PERCENT) return '';
	const tail = String(digits % 10_000_000).padStart(7, '0');
	return `0${'689'[(digits >>> 24) % 3] ?? '8'}${tail.slice(0, 1)}-0${tail.slice(1, 3)}-${tail.slice(3)}`;
}
