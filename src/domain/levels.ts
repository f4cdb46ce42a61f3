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
export const NEEDS = ['one-more-order', 'order-again', 'join', 'come-more', 'refer', 'nothing'] as const;
export type Need = (typeof NEEDS)[number];

/** The column that a rung or level stands on; null where sales rows are enough. */
export const FACT_OF: { readonly [Name in Rung | Level]?: readonly LevelFact[] } = {
	member: ['member'],
	partner: ['referral'],
	advocate: ['referral', 'nps'],
	neutral: ['satisfaction', 'nps'],
};
