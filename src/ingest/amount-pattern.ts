// The shape of a written number, as patterns that mean the same in JavaScript and in RE2.
import { CURRENCY_MARKS } from './currencies.ts';

export const AMOUNT_PATTERNS = {
	/** Thousands marks that are never decimal marks, and what Excel puts before text. */
	filler: "['’_ ]+",
	currency: CURRENCY_MARKS,
	/** U+2212 and its relatives. */
	minus: '[−–﹣－]',
	/** `1,500.-` as Thai price lists write it, and `1,500/-`. */
	dash: '[.,/]-$',
	/** Sign, whole part, decimals and sign behind, with a point as the decimal mark. */
	number: '^([-+(]?)([0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}|[0-9]*)(?:[.]([0-9]*))?([-)]?)$',
} as const;

/** The signs before and behind, together, that a number can have. */
export const SIGNS = ['', '+', '-', '()'] as const;

/** Minor units must stay below 10^18 to fit a BIGINT. */
export const MAX_DIGITS = 18;
/** Decimals of a quantity that are kept. */
export const QUANTITY_SCALE = 4;
/** Decimals of a unit price that are kept until it is multiplied. */
export const PRICE_SCALE = 4;
