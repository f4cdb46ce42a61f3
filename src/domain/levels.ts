// Two ways of naming customers beside RFM: a ladder with one rung for each, and levels of which one may hold several.

/** The rungs from the lowest up. Prospects and the expecting have not bought: sales rows alone cannot show them. */
export const RUNGS = [
	'prospect',
	'expecting',
	'buyer',
	'regular',
	'member',
	'brand-loyal',
	'partner',
] as const;
export type Rung = (typeof RUNGS)[number];

/** Levels that a customer can hold together. */
export const LEVELS = [
	'target',
	'regular',
	'advocate',
	'vip',
	'potential-high-value',
	'at-risk',
	'inactive',
	'neutral',
	'high-maintenance',
] as const;
export type Level = (typeof LEVELS)[number];

/** What a column of the file can tell beyond sales. */
export const LEVEL_FACTS = ['member', 'referral', 'satisfaction', 'nps', 'tickets'] as const;
export type LevelFact = (typeof LEVEL_FACTS)[number];

/** What a customer still needs for the next rung. */
export const NEEDS = [
	'first-order',
	'one-more-order',
	'order-again',
	'join',
	'come-more',
	'refer',
	'nothing',
] as const;
export type Need = (typeof NEEDS)[number];

/** The column that a rung or level stands on; null where sales rows are enough. */
export const FACT_OF: { readonly [Name in Rung | Level]?: readonly LevelFact[] } = {
	member: ['member'],
	partner: ['referral'],
	advocate: ['referral', 'nps'],
	neutral: ['satisfaction', 'nps'],
};

/** The numbers of the rules. Gaps are in usual gaps between orders, shares from 0 to 1, scores on five levels. */
export interface LevelNumbers {
	/** A repeat buyer is regular while the days since the last order are within so many of their own usual gaps. */
	readonly regularGaps: number;
	/** Loyal to the brand: at least these scores at two dates, so many days apart. */
	readonly loyalR: number;
	readonly loyalFm: number;
	readonly loyalDays: number;
	/** Due now: days since the last order between these parts of the usual gap. */
	readonly dueFrom: number;
	readonly dueTo: number;
	/** Regular: bought in at least this share of the months since the first order. */
	readonly activeShare: number;
	readonly activeF: number;
	/** VIP: the smallest set of customers that brings this share of the money. */
	readonly vipShare: number;
	/** At risk: at most R and at least FM, or the last so many days bring less than this share of what they used to. */
	readonly riskR: number;
	readonly riskFm: number;
	readonly declineShare: number;
	readonly declineDays: number;
	/** Inactive: away for more than so many usual gaps, and longer than nine of ten gaps of the shop. */
	readonly inactiveGaps: number;
	/** Needs care: among this share of customers with the most returns or tickets an order. */
	readonly careShare: number;
}

/** The column of each fact: the fingerprint of its header, 'none', or null for what the headers tell. */
export type LevelColumns = { readonly [Fact in LevelFact as `${Fact}Column`]: string | null };

export type LevelRules = LevelNumbers & LevelColumns;
