// The promotions of the sample shop: a code, its days and what it takes off.
import { epochDay } from '../domain/day.ts';

interface Promotion {
	readonly code: string;
	/** Days since 1970-01-01, both included. */
	readonly first: number;
	readonly last: number;
	readonly percent: number;
}

/** Given once, with the first order of a new member. */
export const WELCOME = { code: 'WELCOME10', percent: 10 };

export const PROMOTIONS: readonly Promotion[] = [
	promotion('DD1111-24', '2024-11-09', '2024-11-11', 25),
	promotion('DD1212-24', '2024-12-10', '2024-12-12', 20),
	promotion('SONGKRAN25', '2025-04-10', '2025-04-15', 15),
	promotion('DD0606-25', '2025-06-04', '2025-06-06', 20),
	promotion('MOM25', '2025-08-09', '2025-08-12', 15),
	promotion('DD0909-25', '2025-09-07', '2025-09-09', 20),
	promotion('DD1111-25', '2025-11-09', '2025-11-11', 25),
	promotion('DD1212-25', '2025-12-10', '2025-12-12', 20),
	promotion('SONGKRAN26', '2026-04-10', '2026-04-15', 15),
	promotion('DD0606-26', '2026-06-04', '2026-06-06', 20),
	promotion('MOM26', '2026-08-09', '2026-08-12', 15),
	promotion('DD0909-26', '2026-09-07', '2026-09-09', 20),
];

/** The promotion that runs on a day, if any. */
export function promotionOn(day: number): Promotion | undefined {
	return PROMOTIONS.find(({ first, last }) => first <= day && day <= last);
}

function promotion(code: string, first: string, last: string, percent: number): Promotion {
	return { code, first: epochDay(first), last: epochDay(last), percent };
}
