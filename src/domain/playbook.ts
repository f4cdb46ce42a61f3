// A plan for a group of customers: its priority, its numbers suggested from the file, and a budget split over groups.
import type { Level, Rung } from './levels.ts';
import type { DefaultSegmentId, SegmentId } from './segments.ts';

/** A card: a segment of the book, a rung of the ladder, or a level. */
export type CardKind = 'segment' | 'ladder' | 'level';
/** `segment:champions`, `ladder:buyer`, `level:vip`. */
export type CardId = `${CardKind}:${SegmentId | Rung | Level}`;

export function cardId(kind: CardKind, id: SegmentId | Rung | Level): CardId {
	return `${kind}:${id}`;
}

/** What the file says of a group. Money in minor units, spans in days. */
export interface GroupFacts {
	readonly kind: CardKind;
	readonly id: SegmentId | Rung | Level;
	readonly customers: number;
	readonly money: number;
	/** What those brought who have been away for longer than twice their usual gap. */
	readonly overdueMoney: number;
	/** Of the group's orders; null where they have none. */
	readonly medianOrder: number | null;
	/** Between orders of the group's customers; null where nobody came twice. */
	readonly medianGapDays: number | null;
	/** Customers with a phone or an e-mail address. */
	readonly reachable: number;
	/** Customers who stood in this group 90 days before, and how many of them bought since; null where none did. */
	readonly before: { readonly customers: number; readonly returned: number } | null;
}

/** The numbers of an offer. */
export interface OfferNumbers {
	/** In the currency's whole units. */
	readonly threshold: number;
	/** In percent; 0 is none. */
	readonly discount: number;
	readonly deadlineDays: number;
}

/** Percent off to begin with, from the techniques; none where a reward or a question serves better. */
const DISCOUNTS: { readonly [Id in DefaultSegmentId | Level | Rung]?: number } = {
	'loyal-customers': 10,
	'potential-loyalist': 10,
	'new-customers': 10,
	promising: 20,
	'need-attention': 15,
	'about-to-sleep': 15,
	'cant-lose-them': 20,
	'at-risk': 20,
	buyer: 10,
	regular: 5,
	target: 5,
	'potential-high-value': 10,
	inactive: 20,
};

/** Rounds up to two leading digits, at least to a whole unit: 1,173 → 1,200, 342 → 350, 96 → 96. */
export function niceAmount(amount: number): number {
	if (amount <= 0) return 0;
	const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
	return Math.ceil(amount / step - 1e-9) * step;
}

/**
 * Suggested numbers: the spend threshold is the group's median order rounded up, the deadline its median gap between
 * orders, from one week to one month. `like`: whose discount is suggested.
 */
export function suggestedNumbers(
	group: GroupFacts,
	scale: number,
	like: GroupFacts['id'] = group.id,
): OfferNumbers {
	const discount = DISCOUNTS[like as Level] ?? 0;
	const gap = Math.round(group.medianGapDays ?? 14);
	return {
		threshold: niceAmount((group.medianOrder ?? 0) / 10 ** scale),
		discount,
		deadlineDays: Math.min(30, Math.max(7, gap)),
	};
}

export interface Priority {
	/** Minor units: what the group's overdue customers have brought. */
	readonly atRisk: number;
	/** From 0 to 1: the share that can be reached × the share that came back within 90 days. */
	readonly ease: number;
	/** At risk × ease; what groups are ordered and a budget is split by. */
	readonly weight: number;
}

/** So many customers at the rate of all are added to a group, so that a small one does not swing on a few. */
const PRIOR_CUSTOMERS = 20;

/** `rateOfAll`: the share of all customers of 90 days before who bought since; null where that cannot be seen. */
export function priorityOf(group: GroupFacts, rateOfAll: number | null): Priority {
	const before = group.before ?? { customers: 0, returned: 0 };
	const rate =
		rateOfAll === null
			? 1
			: (before.returned + PRIOR_CUSTOMERS * rateOfAll) / (before.customers + PRIOR_CUSTOMERS);
	const reach = group.customers > 0 ? group.reachable / group.customers : 0;
	const atRisk = Math.max(0, group.overdueMoney);
	const ease = reach * rate;
	return { atRisk, ease, weight: atRisk * ease };
}

/** Splits whole units by weight so that the parts sum to the whole (largest remainder; ties to the earlier part). */
export function splitBudget(budget: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((all, one) => all + one, 0);
	if (sum <= 0) return weights.map(() => 0);
	const exact = weights.map((weight) => (budget * weight) / sum);
	const parts = exact.map(Math.floor);
	const rest = Math.round(budget - parts.reduce((all, one) => all + one, 0));
	const order = exact
		.map((value, index) => ({ index, rest: value - Math.floor(value) }))
		.sort((a, b) => b.rest - a.rest || a.index - b.index);
	for (const { index } of order.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
	return parts;
}
