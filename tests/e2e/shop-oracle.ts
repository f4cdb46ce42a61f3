// The made-up shop's answers in the plainest JavaScript: what the page must show and hand out.
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { oracle, type OracleCustomer, type OracleOrder } from '../sql/oracle.ts';

/** The English sample as its bytes stand in the repository. */
export const SHOP_CSV = readFileSync(
	fileURLToPath(new URL('../../public/samples/shop-en.csv', import.meta.url)),
	'utf8',
);

export type ShopLine = Readonly<Record<string, string>>;

export interface SetAsideLine {
	readonly reason: string;
	readonly line: ShopLine;
	/** Counted from 1 among the records below the header. */
	readonly record: number;
}

export interface Sum {
	readonly rows: number;
	readonly cents: number;
}

export interface ShopAccount {
	readonly read: Sum;
	readonly used: Sum;
	readonly setAside: ReadonlyMap<string, Sum>;
	readonly setAsideLines: readonly SetAsideLine[];
	readonly usedLines: readonly ShopLine[];
	readonly orders: readonly OracleOrder[];
	readonly firstDay: string;
	readonly lastDay: string;
}

export const epochDay = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** `1053.00` to 105300, by its digits. */
export function centsOf(line: ShopLine): number {
	const text = line['Net amount'] ?? '';
	if (!/^-?\d+\.\d\d$/.test(text)) throw new Error(`not an amount: ${text}`);
	return Number(text.replace('.', ''));
}

const reasonOf = (line: ShopLine): string | null =>
	line['Status'] === 'Cancelled'
		? 'cancelled'
		: line['Status'] === 'Pending payment'
			? 'unpaid'
			: line['Member id'] === ''
				? 'no-customer'
				: null;

const sumOf = (lines: readonly ShopLine[]): Sum => ({
	rows: lines.length,
	cents: lines.reduce((sum, line) => sum + centsOf(line), 0),
});

/** Whoever only brought things back is set aside as well. */
function onlyReturning(lines: readonly ShopLine[]): Set<string> {
	const bought = new Set(lines.filter((line) => centsOf(line) >= 0).map((line) => line['Member id']));
	return new Set(lines.map((line) => line['Member id'] ?? '').filter((id) => !bought.has(id)));
}

function ordersOf(lines: readonly ShopLine[]): OracleOrder[] {
	const orders = new Map<string, OracleOrder>();
	for (const line of lines) {
		const customer = line['Member id'] ?? '';
		const key = `${customer} ${line['Receipt number']}`;
		const before = orders.get(key);
		const day = epochDay(line['Date'] ?? '');
		orders.set(key, {
			customer,
			day: Math.min(before?.day ?? Infinity, day),
			amount: (before?.amount ?? 0) + centsOf(line),
			purchase: (before?.purchase ?? false) || centsOf(line) >= 0,
		});
	}
	return [...orders.values()];
}

/** Every row of the file: used, or set aside for the first reason that applies. */
export function accountOf(csv: string): ShopAccount {
	const { data } = Papa.parse<ShopLine>(csv, { header: true, skipEmptyLines: true });
	const judged = data.map((line, index) => ({ line, record: index + 1, reason: reasonOf(line) }));
	const returning = onlyReturning(judged.filter(({ reason }) => reason === null).map(({ line }) => line));
	const final = judged.map((one) =>
		one.reason === null && returning.has(one.line['Member id'] ?? '')
			? { ...one, reason: 'only-returns' }
			: one,
	);
	const usedLines = final.filter(({ reason }) => reason === null).map(({ line }) => line);
	const setAsideLines = final.flatMap((one) => (one.reason === null ? [] : [{ ...one, reason: one.reason }]));
	const reasons = [...new Set(setAsideLines.map(({ reason }) => reason))];
	const days = usedLines.map((line) => line['Date'] ?? '').sort();
	return {
		read: sumOf(data),
		used: sumOf(usedLines),
		setAside: new Map(
			reasons.map((reason) => [
				reason,
				sumOf(setAsideLines.filter((one) => one.reason === reason).map(({ line }) => line)),
			]),
		),
		setAsideLines,
		usedLines,
		orders: ordersOf(usedLines),
		firstDay: days[0] ?? '',
		lastDay: days.at(-1) ?? '',
	};
}

/** The customers as of a day, by their id. */
export function customersAsOf(account: ShopAccount, iso: string): Map<string, OracleCustomer> {
	return new Map(oracle(account.orders, epochDay(iso)).map((one) => [one.customer, one]));
}

export const fmOf = ({ f, m }: OracleCustomer): number => Math.floor((f + m + 1) / 2);
export const cellOf = (one: OracleCustomer): string => `${one.r}:${fmOf(one)}`;

/** The first and the last day on which a customer bought up to a day. */
export function buyingDays(account: ShopAccount, iso: string, customer: string): [string, string] {
	const days = account.orders
		.filter((order) => order.purchase && order.customer === customer && order.day <= epochDay(iso))
		.map(({ day }) => day);
	return [isoDay(Math.min(...days)), isoDay(Math.max(...days))];
}
