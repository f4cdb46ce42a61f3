// Whether the file carries an analysis by recency, frequency and money: the shares that tell, and what they mean.
import type { Ledger, SetAsideReason } from '../../domain/ledger.ts';
import { epochDay } from '../../domain/day.ts';

export type Doubt = 'short' | 'mostlyOnce' | 'mostlyAnonymous' | 'few' | 'masked';

/** Shares are 0 to 1; of the rows read, but `oneTime` of the customers. */
export interface Verdict {
	readonly months: number;
	readonly weeks: number;
	readonly oneTime: number;
	readonly anonymous: number;
	readonly cancelled: number;
	/** None of them: the file fits. */
	readonly doubts: readonly Doubt[];
}

/** Below this, half of all customers would have the same few days of recency. */
const SHORT_DAYS = 60;
const MOSTLY_ONCE = 0.9;
const HALF = 0.5;
const FEW_CUSTOMERS = 25;

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Null when no row was used. */
export function verdictOf(ledger: Ledger, oneTimeCustomers: number): Verdict | null {
	const { firstDay, lastDay, customers, rowsRead } = ledger;
	if (firstDay === null || lastDay === null || customers === 0 || rowsRead === 0) return null;
	const rows = (...reasons: readonly SetAsideReason[]) =>
		ledger.setAside.filter(({ reason }) => reasons.includes(reason)).reduce((sum, one) => sum + one.rows, 0);
	const days = epochDay(lastDay) - epochDay(firstDay) + 1;
	const oneTime = oneTimeCustomers / customers;
	const anonymous = rows('no-customer', 'masked-customer', 'shortened-customer') / rowsRead;
	const doubts: readonly (readonly [Doubt, boolean])[] = [
		['short', days < SHORT_DAYS],
		['mostlyOnce', oneTime >= MOSTLY_ONCE],
		['mostlyAnonymous', anonymous > HALF],
		['few', customers < FEW_CUSTOMERS],
		['masked', rows('masked-customer') > rowsRead * HALF],
	];
	return {
		months: monthOf(lastDay) - monthOf(firstDay) + 1,
		weeks: Math.max(1, Math.round(days / 7)),
		oneTime,
		anonymous,
		cancelled: rows('cancelled') / rowsRead,
		doubts: doubts.filter(([, holds]) => holds).map(([doubt]) => doubt),
	};
}
