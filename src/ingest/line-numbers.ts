// Which columns of a record are numbers, and how each is read.
import { name, type Sql } from '../sql/sql.ts';
import { PRICE_SCALE, QUANTITY_SCALE } from './amount-pattern.ts';
import { costSource, moneySource, type LoadPlan, type NumberReading } from './load-plan.ts';

export type NumberRole =
	| 'amount'
	| 'quantity'
	| 'unitPrice'
	| 'points'
	| 'discount'
	| 'cost'
	| 'unitCost'
	| 'refunded'
	| 'orderCount'
	| 'recencyDays';
export type NumberField = 'fast' | 'plain' | 'parts' | 'units' | 'rounded';

export interface NumberColumn {
	readonly role: NumberRole;
	readonly column: number;
	readonly reading: NumberReading;
	/** The column that a stage adds for it: `amount_fast`. */
	readonly field: (field: NumberField) => Sql;
}

export function numberField(role: NumberRole, field: NumberField): Sql {
	return name(`${role}_${field}`);
}

/** The number columns of a plan; a unit price or cost only where money or cost comes from it. */
export function numberColumns(plan: LoadPlan): readonly NumberColumn[] {
	const { decimalMark, scale } = plan.numbers;
	const scales: { readonly [R in NumberRole]: number } = {
		amount: scale,
		quantity: QUANTITY_SCALE,
		unitPrice: PRICE_SCALE,
		points: 0,
		discount: scale,
		cost: scale,
		unitCost: PRICE_SCALE,
		refunded: scale,
		orderCount: 0,
		recencyDays: 0,
	};
	return (Object.keys(scales) as NumberRole[]).flatMap((role) => {
		const column = role === 'refunded' ? (plan.refundedColumn ?? undefined) : plan.roles[role];
		if (column === undefined) return [];
		if (role === 'unitPrice' && moneySource(plan.roles) !== 'quantity-price') return [];
		if (role === 'unitCost' && costSource(plan.roles) !== 'quantity-cost') return [];
		const reading = { decimalMark, scale: scales[role] };
		return [{ role, column, reading, field: (field: NumberField) => numberField(role, field) }];
	});
}
