// load-report.json: how the file was read and what became of every row, for people and programs.
import type { Ledger } from '../../domain/ledger.ts';
import { ROLES } from '../../domain/roles.ts';
import type { OtherCurrency } from '../../ingest/ledger-query.ts';
import type { LoadPlan } from '../../ingest/load-plan.ts';

/** A plain number in the currency's unit, exact up to 2^53 minor units. */
const units = (minor: number, scale: number): number => minor / 10 ** scale;

/** The report as JSON text. */
export function loadReport(
	ledger: Ledger,
	plan: LoadPlan,
	otherCurrencies: readonly OtherCurrency[] = [],
): string {
	const { scale } = plan.numbers;
	const setAsideMoney = ledger.setAside.reduce((sum, { money }) => sum + money, 0);
	const header = (index: number) => plan.dialect.columnNames[index] ?? null;
	return JSON.stringify(
		{
			rowsRead: ledger.rowsRead,
			rowsUsed: ledger.rowsUsed,
			setAside: ledger.setAside.map(({ reason, rows, money }) => ({
				reason,
				count: rows,
				money: units(money, scale),
			})),
			money: {
				read: units(ledger.moneyRead, scale),
				used: units(ledger.moneyUsed, scale),
				setAside: units(setAsideMoney, scale),
			},
			otherCurrencies: otherCurrencies.map(({ code, rows, money }) => ({
				currency: code,
				count: rows,
				money: units(money, scale),
			})),
			firstDay: ledger.firstDay,
			lastDay: ledger.lastDay,
			customers: ledger.customers,
			orders: ledger.orders,
			returnRows: ledger.returnRows,
			roundedAmounts: ledger.roundedAmounts,
			encoding: plan.dialect.encoding,
			delimiter: plan.dialect.delimiter,
			roles: Object.fromEntries(
				ROLES.flatMap((role) => {
					const index = plan.roles[role];
					return index === undefined ? [] : [[role, header(index)]];
				}),
			),
			attributes: plan.attributes.map(header),
			dateFormat: plan.dates,
			numberFormat: { decimalMark: plan.numbers.decimalMark, decimals: scale },
		},
		null,
		'\t',
	);
}
