// Decides how several files make one table: which are sales to be stacked, and which are looked up beside them.
import { bareHeader, headerWords } from '../clean-text.ts';
import type { Proposal } from '../propose.ts';
import type { Cells } from '../records.ts';
import type { RowShape } from '../row-shape.ts';
import { moneySource } from '../load-plan.ts';
import type { Role } from '../../domain/roles.ts';
import type {
	JoinSource,
	KeyPair,
	NotUsedFile,
	PersonColumns,
	SalesRole,
	SeveralTask,
	StackSource,
	TableSource,
} from './several-files.ts';

/** A file as it was looked at on its own. */
export interface LookedTable extends TableSource {
	readonly proposal: Proposal;
	readonly sample: readonly Cells[];
	readonly shape: RowShape;
}

export interface TogetherPlan {
	readonly task: SeveralTask;
	readonly notUsed: readonly NotUsedFile[];
}

const ESSENTIAL: readonly Role[] = ['customer', 'date', 'orderId', 'amount', 'quantity', 'unitPrice'];
/** Of the columns of the smaller header, to be the same kind of file. */
const SAME_HEADERS = 0.6;
const GOODS = /product|item|sku|goods|article|สินค้า/;
/** Whom a row of another file is about: the customer, the member, the one who brought a friend. */
const CUSTOMERS =
	/^(?:customer|client|member|buyer|referr(?:er|ed by))\b(?!.*\b(?:name|since|tier|level|type|group)\b)|^(?:รหัส|เลข(?:ที่)?)\s*(?:ลูกค้า|สมาชิก|ผู้แนะนำ)|^ผู้แนะนำ/;
/** Somebody who has asked, signed up, or agreed to be asked. */
const ASKED =
	/enquir|inquir|\blead\b|interest|consent|opt ?in|subscri|sign(?:ed)? ?up|สอบถาม|สนใจ|ยินยอม|ลงทะเบียน|สมัครรับ/;
const IDENTIFIER = /\b(?:id|key|code|no|number|sku)\b|รหัส|เลข/;
const LEAST_OVERLAP = 0.3;

const bare = (header: string): string => bareHeader(headerWords(header));
const barenames = ({ dialect }: LookedTable): readonly string[] => dialect.columnNames.map(bare);

/** Days and customers, then money: what makes a file one of sales. */
function salesRank({ proposal, text, sample }: LookedTable): readonly number[] {
	const { roles } = proposal.plan;
	const repeats = roles.customer !== undefined && !isUnique(sample, roles.customer);
	return [
		Number(
			roles.date !== undefined && roles.customer !== undefined && (repeats || roles.orderId !== undefined),
		),
		Number(moneySource(roles) !== 'none'),
		Number(roles.quantity !== undefined || roles.orderId !== undefined),
		text.size,
	];
}

function isUnique(sample: readonly Cells[], column: number): boolean {
	const values = sample.map((cells) => cells[column] ?? '').filter((value) => value !== '');
	return values.length > 1 && new Set(values).size === values.length;
}

/** By name where the headers agree, else by the role both columns play; null where it is another kind of file. */
function stackedOn(
	main: LookedTable,
	other: LookedTable,
): { by: 'names' | 'roles'; pairs: ReadonlyMap<number, number> } | null {
	const names = barenames(main);
	const otherNames = barenames(other);
	const pairs = new Map<number, number>();
	names.forEach((name, index) => {
		const found = name === '' ? -1 : otherNames.indexOf(name);
		if (found >= 0) pairs.set(index, found);
	});
	const roles = main.proposal.plan.roles;
	const otherRoles = other.proposal.plan.roles;
	const needed = ESSENTIAL.filter((role) => roles[role] !== undefined && role !== 'orderId');
	const byNames = pairs.size >= SAME_HEADERS * Math.min(names.length, otherNames.length);
	if (byNames && needed.every((role) => pairs.has(roles[role] ?? -1))) return { by: 'names', pairs };
	const salesLike =
		other.proposal.missing.length === 0 && roles.customer !== undefined && roles.date !== undefined;
	if (!salesLike || !needed.every((role) => otherRoles[role] !== undefined)) return null;
	const taken = new Set<number>();
	for (const [role, index] of Object.entries(roles) as [Role, number][]) {
		const found = otherRoles[role];
		if (found !== undefined) pairs.set(index, found);
	}
	for (const [index, found] of pairs) {
		if (taken.has(found)) pairs.delete(index);
		taken.add(found);
	}
	return { by: 'roles', pairs };
}

function overlap(sales: readonly Cells[], index: number, other: readonly Cells[], own: number): number {
	const keys = new Set(other.map((cells) => cells[own] ?? ''));
	const values = [...new Set(sales.map((cells) => cells[index] ?? '').filter((value) => value !== ''))];
	return values.length === 0 ? 0 : values.filter((value) => keys.has(value)).length / values.length;
}

/** Pairs of columns that may be a key, the likeliest first: the same header, the customer's number, the product's code. */
function keysOf(main: LookedTable, other: LookedTable): readonly KeyPair[] {
	const names = barenames(main);
	const others = barenames(other);
	const pairs: KeyPair[] = [];
	const add = (sales: number | undefined, own: number | undefined): void => {
		if (sales === undefined || own === undefined || sales < 0 || own < 0) return;
		if (!pairs.some((pair) => pair.sales === sales && pair.own === own)) pairs.push({ sales, own });
	};
	const same = others.flatMap((name, own) => (name === '' || !names.includes(name) ? [] : [own]));
	for (const own of same.toSorted(
		(left, right) => Number(isUnique(other.sample, right)) - Number(isUnique(other.sample, left)),
	))
		add(names.indexOf(others[own] ?? ''), own);
	const { customer } = main.proposal.plan.roles;
	add(customer, other.proposal.plan.roles.customer);
	other.dialect.columnNames.forEach((header, own) => {
		if (CUSTOMERS.test(headerWords(header))) add(customer, own);
	});
	main.dialect.columnNames.forEach((header, sales) => {
		const words = headerWords(header);
		if (!GOODS.test(words)) return;
		other.dialect.columnNames.forEach((ownHeader, own) => {
			const ownWords = headerWords(ownHeader);
			const fits = IDENTIFIER.test(ownWords) || (GOODS.test(ownWords) && !IDENTIFIER.test(words));
			if (fits && overlap(main.sample, sales, other.sample, own) >= LEAST_OVERLAP) add(sales, own);
		});
	});
	return pairs;
}

const sameFile = (one: LookedTable, other: LookedTable): boolean =>
	one.text.size === other.text.size && JSON.stringify(one.sample) === JSON.stringify(other.sample);

function stackSource(
	table: LookedTable,
	by: 'names' | 'roles',
	columns: readonly (number | null)[],
): StackSource {
	const { name, text, dialect, headerLines, proposal } = table;
	const { longRows, shortRowsAside } = proposal.plan;
	return {
		name,
		text,
		dialect,
		headerLines,
		columns,
		by,
		joinsSurplus: longRows.how === 'join',
		keepsShortRows: shortRowsAside,
	};
}

function salesRolesOf({ proposal, dialect }: LookedTable): readonly SalesRole[] {
	return ESSENTIAL.flatMap((role) => {
		const index = proposal.plan.roles[role];
		const reason = proposal.reasons[role];
		const header = dialect.columnNames[index ?? -1];
		return header === undefined || reason === undefined ? [] : [{ role, header, reason }];
	});
}

/** By the roles that its values bear out, else by the headers. */
function personColumns({ proposal, dialect }: LookedTable): PersonColumns {
	const { roles } = proposal.plan;
	const headed = (words: RegExp): number | null => {
		const index = dialect.columnNames.findIndex((header) => words.test(headerWords(header)));
		return index < 0 ? null : index;
	};
	return {
		name: roles.name ?? headed(/^(?!.*friend).*\bname\b|^ชื่อ(?!เพื่อน)/),
		phone: roles.phone ?? headed(/phone|mobile|\btel\b|โทร|มือถือ/),
		email: roles.email ?? headed(/e ?mail|อีเมล/),
		asked: headed(ASKED),
	};
}

/** How the tables belong together. Needs at least two; the order in which they were given decides ties. */
export function planTogether(tables: readonly LookedTable[]): TogetherPlan {
	const ranks = new Map(tables.map((table) => [table, salesRank(table)]));
	const [main, ...rest] = tables.toSorted((left, right) => {
		const [a, b] = [ranks.get(left) ?? [], ranks.get(right) ?? []];
		const place = a.findIndex((value, index) => value !== b[index]);
		return place < 0 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
	});
	if (!main) throw new RangeError('no tables to put together');
	const columnNames = [...main.dialect.columnNames];
	const stack = [
		stackSource(
			main,
			'names',
			columnNames.map((_, index) => index),
		),
	];
	const seen: LookedTable[] = [main];
	const lookups: LookedTable[] = [];
	const notUsed: NotUsedFile[] = [];
	// In the order given, so that rows stand as the files do.
	for (const table of tables.filter((one) => rest.includes(one))) {
		if (seen.some((one) => sameFile(one, table))) {
			notUsed.push({ name: table.name, why: 'same-file', problem: null });
			continue;
		}
		seen.push(table);
		const stacked = stackedOn(main, table);
		if (stacked === null) {
			lookups.push(table);
			continue;
		}
		const used = new Set(stacked.pairs.values());
		const columns: (number | null)[] = columnNames.map((name, index) =>
			index < main.dialect.columnNames.length
				? (stacked.pairs.get(index) ?? null)
				: ownColumn(table, name, used),
		);
		table.dialect.columnNames.forEach((name, index) => {
			if (used.has(index)) return;
			columnNames.push(columnNames.includes(name) ? `${name} (${table.name})` : name);
			columns.push(index);
		});
		stack.push(stackSource(table, stacked.by, columns));
	}
	const width = columnNames.length;
	const orderOf = ({ text }: TableSource): number => tables.findIndex((table) => table.text === text);
	const whole = stack
		.map((source) => ({
			...source,
			by: stack.slice(1).some(({ by }) => by === 'names')
				? source.by
				: stack[1]
					? ('roles' as const)
					: source.by,
			columns: [...source.columns, ...Array<null>(width - source.columns.length).fill(null)],
		}))
		.toSorted((left, right) => orderOf(left) - orderOf(right));
	const joins = lookups.map((table): JoinSource => {
		const { name, text, dialect, headerLines } = table;
		const keys = keysOf(main, table);
		return { name, text, dialect, headerLines, keys, person: personColumns(table) };
	});
	const { customer = null } = main.proposal.plan.roles;
	return {
		task: { kind: 'several', customer, salesRoles: salesRolesOf(main), columnNames, stack: whole, joins },
		notUsed,
	};
}

/** A column that an earlier stacked file brought and this one has too. */
function ownColumn(table: LookedTable, name: string, used: Set<number>): number | null {
	const index = table.dialect.columnNames.indexOf(name);
	if (index < 0 || used.has(index)) return null;
	used.add(index);
	return index;
}
