// The CDNOW sample as summaries by the reference's rules, in plain JavaScript.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { epochDay } from '../../src/domain/day.ts';

export interface Summary {
	readonly repeats: number;
	/** Days. */
	readonly recency: number;
	readonly age: number;
	/** Mean money of the repeat days, in dollars. */
	readonly meanSpend: number;
}

/** The customers who bought by `end`, as of then. */
export function cdnow(folder: string, end: string): Summary[] {
	const byCustomer = new Map<string, Map<number, number>>();
	for (const line of readFileSync(join(folder, 'cdnow/CDNOW_sample.txt'), 'utf8').split('\n')) {
		const [customer, , day, , spend] = line.trim().split(/\s+/);
		if (!customer || !day) continue;
		const at = epochDay(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);
		if (at > epochDay(end)) continue;
		const days = byCustomer.get(customer) ?? new Map<number, number>();
		days.set(at, (days.get(at) ?? 0) + Number(spend));
		byCustomer.set(customer, days);
	}
	return [...byCustomer.values()].map((days) => {
		const sorted = [...days.keys()].sort((a, b) => a - b);
		const [first = 0] = sorted;
		const repeats = sorted.length - 1;
		const later = sorted.slice(1).reduce((sum, day) => sum + days.get(day)!, 0);
		return {
			repeats,
			recency: sorted.at(-1)! - first,
			age: epochDay(end) - first,
			meanSpend: repeats > 0 ? later / repeats : 0,
		};
	});
}
