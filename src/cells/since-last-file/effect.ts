// The effect of a campaign: those who were in it against those held out at random, with how sure that is.
import { epochDay } from '../../domain/day.ts';
import { meanDifference, meanOf, type Mean } from '../../statistics/means.ts';
import { rateDifference, wilson, type Interval } from '../../statistics/rates.ts';
import type { AfterRow } from './query.ts';

/** Fewer than this in a group says next to nothing. */
export const FEWEST_IN_GROUP = 30;

export interface GroupOutcome {
	readonly customers: number;
	readonly bought: number;
	readonly orders: number;
	/** Minor units, of all. */
	readonly money: number;
	readonly rate: Interval;
	/** Minor units a customer. */
	readonly moneyEach: Mean;
}

export type EffectVerdict = 'more' | 'fewer' | 'unclear' | 'too-few';

export interface Effect {
	readonly contacted: GroupOutcome;
	readonly heldOut: GroupOutcome;
	readonly found: number;
	/** Share of buyers, contacted − held out. */
	readonly rate: Mean;
	/** Minor units a customer, contacted − held out. */
	readonly money: Mean;
	readonly verdict: EffectVerdict;
}

function valuesOf(rows: readonly AfterRow[]): Float64Array {
	const values = new Float64Array(rows.reduce((sum, { customers }) => sum + customers, 0));
	let next = 0;
	for (const { money, customers } of rows) {
		values.fill(money, next, next + customers);
		next += customers;
	}
	return values;
}

function outcomeOf(rows: readonly AfterRow[]): GroupOutcome {
	const sum = (of: (row: AfterRow) => number) => rows.reduce((all, row) => all + of(row) * row.customers, 0);
	const customers = sum(() => 1);
	const bought = sum(({ orders }) => (orders > 0 ? 1 : 0));
	return {
		customers,
		bought,
		orders: sum(({ orders }) => orders),
		money: sum(({ money }) => money),
		rate: wilson(bought, customers),
		moneyEach: meanOf(valuesOf(rows)),
	};
}

/** Rows in the query's order, so that the same list gives the same intervals. */
export function effectOf(rows: readonly AfterRow[]): Effect {
	const held = rows.filter(({ held_out }) => held_out === 1);
	const rest = rows.filter(({ held_out }) => held_out === 0);
	const contacted = outcomeOf(rest);
	const heldOut = outcomeOf(held);
	const sure = rateDifference(contacted.bought, contacted.customers, heldOut.bought, heldOut.customers);
	const mean = contacted.bought / contacted.customers - heldOut.bought / heldOut.customers;
	const few = Math.min(contacted.customers, heldOut.customers) < FEWEST_IN_GROUP;
	return {
		contacted,
		heldOut,
		found: rows.reduce((sum, { found, customers }) => sum + found * customers, 0),
		rate: { mean, ...sure },
		money: meanDifference(valuesOf(rest), valuesOf(held)),
		verdict: few ? 'too-few' : sure.low > 0 ? 'more' : sure.high < 0 ? 'fewer' : 'unclear',
	};
}

/** Days after the list that the file holds, at most as many as are to be watched. */
export function watchedDays(since: string, lastDay: string, wished: number): number {
	return Math.max(0, Math.min(wished, epochDay(lastDay) - epochDay(since)));
}
