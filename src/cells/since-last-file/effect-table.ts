// The effect as a table for other programs: both groups, and their difference with its interval.
import type { TwinTable } from '../../charts/chart-spec.ts';
import type { Effect } from './effect.ts';

const rounded = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(6)) : null);

/** Without an effect only the header. Money in the currency's unit. */
export function effectTable(effect: Effect | null, scale: number): TwinTable {
	const unit = 10 ** scale;
	const columns = [
		'group',
		'customers',
		'bought',
		'share_bought',
		'share_low',
		'share_high',
		'orders',
		'money',
		'money_per_customer',
		'money_low',
		'money_high',
	];
	if (!effect) return { columns, rows: [] };
	const groups = (['contacted', 'heldOut'] as const).map((group) => {
		const of = effect[group];
		return [
			group === 'contacted' ? 'contacted' : 'held_out',
			of.customers,
			of.bought,
			rounded(of.bought / of.customers),
			rounded(of.rate.low),
			rounded(of.rate.high),
			of.orders,
			of.money / unit,
			rounded(of.moneyEach.mean / unit),
			rounded(of.moneyEach.low / unit),
			rounded(of.moneyEach.high / unit),
		];
	});
	const { rate, money } = effect;
	const difference = [
		'difference',
		null,
		null,
		rounded(rate.mean),
		rounded(rate.low),
		rounded(rate.high),
		null,
		null,
		rounded(money.mean / unit),
		rounded(money.low / unit),
		rounded(money.high / unit),
	];
	return { columns, rows: [...groups, difference] };
}
