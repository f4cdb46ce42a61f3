// Ways to divide the customers of a date: books, methods of scoring, and simple rules to hold them against.
import type { Book } from '../../domain/book.ts';
import { BUILT_IN_BOOKS, scoringWithBook } from '../../domain/books.ts';
import type { ScoringChoices } from '../../domain/recipe.ts';
import type { OrderArrays } from '../../segmentation/live-customers.ts';
import { standingOn, type DatedScoring, type Standing } from '../../segmentation/standing.ts';

export const RULES = ['last-30', 'last-90', 'two-orders', 'four-orders', 'top-fifth'] as const;
export type Rule = (typeof RULES)[number];

/** Natural breaks are left out: finding them on every date takes too long. */
const METHODS = ['value', 'rank', 'equal'] as const;

export type Grouping =
	| { readonly kind: 'book'; readonly book: Book; readonly scoring: ScoringChoices }
	| { readonly kind: 'rule'; readonly rule: Rule };

export interface Named {
	/** Stable: `current`, `book <id>`, `method <id>` or `rule <id>`. */
	readonly id: string;
	readonly grouping: Grouping;
}

/** What is in force first, then whatever else there is to compare it with. */
export function groupings(book: Book, scoring: ScoringChoices): Named[] {
	const others = BUILT_IN_BOOKS.filter(({ id }) => id !== book.id);
	const alike = { r: null, f: null, m: null };
	const methods = METHODS.filter((method) => method !== scoring.method);
	return [
		{ id: 'current', grouping: { kind: 'book', book, scoring } },
		...others.map((other): Named => ({
			id: `book ${other.id}`,
			grouping: { kind: 'book', book: other, scoring: scoringWithBook(scoring, book.id, other.id) },
		})),
		...methods.map((method): Named => ({
			id: `method ${method}`,
			grouping: { kind: 'book', book, scoring: { ...scoring, method, each: alike } },
		})),
		...RULES.map((rule): Named => ({ id: `rule ${rule}`, grouping: { kind: 'rule', rule } })),
	];
}

/** By customer key: the group, or a negative number for those who are no customers on that day. */
export function groupsOn(
	grouping: Grouping,
	orders: OrderArrays,
	scoredBy: (scoring: ScoringChoices) => DatedScoring,
	day: number,
	current: Standing,
): Int16Array {
	if (grouping.kind === 'book')
		return standingOn(orders, day, scoredBy(grouping.scoring), grouping.book, current.customers).segment;
	const { customers, segment } = current;
	const groups = new Int16Array(segment.length).fill(-1);
	const holds = ruleOn(grouping.rule, current);
	for (let index = 0; index < customers.length; index++)
		groups[customers.cid[index] ?? 0] = holds(index) ? 1 : 0;
	return groups;
}

function ruleOn(rule: Rule, { customers }: Standing): (index: number) => boolean {
	const { recencyDays, orders, money } = customers;
	switch (rule) {
		case 'last-30':
			return (index) => (recencyDays[index] ?? 0) < 30;
		case 'last-90':
			return (index) => (recencyDays[index] ?? 0) < 90;
		case 'two-orders':
			return (index) => (orders[index] ?? 0) >= 2;
		case 'four-orders':
			return (index) => (orders[index] ?? 0) >= 4;
		case 'top-fifth': {
			const ranked = Float64Array.from(money).sort();
			const cut = ranked[Math.floor(ranked.length * 0.8)] ?? 0;
			return (index) => (money[index] ?? 0) >= cut;
		}
	}
}
