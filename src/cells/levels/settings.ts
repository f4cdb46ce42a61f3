// The numbers of the levels' rules, and the columns that say what sales rows cannot.
import * as v from 'valibot';

const number = (standard: number, min: number, max: number) =>
	v.optional(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), standard);
/** The fingerprint of a header; null: as the headers tell; 'none': no column. */
const column = v.optional(v.nullable(v.string()), null);

export const levelSettings = v.object({
	/** A repeat buyer is regular while the days since the last order are within so many of their own usual gaps. */
	regularGaps: number(2, 1, 20),
	/** Loyal to the brand: at least these scores on five levels at two dates, so many days apart. */
	loyalR: number(3, 1, 5),
	loyalFm: number(4, 1, 5),
	loyalDays: number(90, 7, 730),
	/** Due now: days since the last order between these parts of the usual gap. */
	dueFrom: number(0.8, 0, 10),
	dueTo: number(1.5, 0, 20),
	/** Regular: bought in at least this share of the months since the first order. */
	activeShare: number(0.5, 0, 1),
	activeF: number(3, 1, 5),
	/** VIP: the smallest set of customers that brings this share of the money. */
	vipShare: number(0.5, 0.01, 1),
	/** At risk: at most R and at least FM, or the last so many days bring less than this share of what they used to. */
	riskR: number(2, 1, 5),
	riskFm: number(3, 1, 5),
	declineShare: number(0.5, 0, 1),
	declineDays: number(90, 7, 365),
	/** Inactive: away for more than so many usual gaps, and longer than nine of ten gaps of the shop. */
	inactiveGaps: number(3, 1, 50),
	/** Needs care: among this share of customers with the most returns or tickets an order. */
	careShare: number(0.1, 0.01, 1),
	memberColumn: column,
	referralColumn: column,
	satisfactionColumn: column,
	npsColumn: column,
	ticketsColumn: column,
});

export type LevelSettings = v.InferOutput<typeof levelSettings>;
