// From what was sniffed and what the reader chose to a plan, with the reason for each guess and what is left to ask.
import { fingerprint } from '../domain/fingerprint.ts';
import type { FileChoices, Identity, StatusMeaning } from '../domain/recipe.ts';
import type { ColumnRoles, Role } from '../domain/roles.ts';
import { affordableRoles, LARGE_FILE_BYTES } from './affordable-roles.ts';
import { assignRoles, type RoleReason } from './assign-roles.ts';
import { profileOf, type ColumnProfile } from './column-profile.ts';
import { currenciesIn, currencyOf } from './currencies.ts';
import { needsMending } from './customer-key.ts';
import { summaryRoles } from './customer-summary.ts';
import { groupRows } from './group-rows.ts';
import type { StructureNote } from './header-block.ts';
import { presetOf, wrongFileOf, type FoundPreset } from './presets/recognise.ts';
import { noSaleRows, structureNotes } from './structure-notes.ts';
import { zoneShift } from './zone-shift.ts';
import { describesCustomer } from './customer-attributes.ts';
import { readDay } from './day-text.ts';
import { guessDates } from './guess-dates.ts';
import { guessNumbers } from './guess-numbers.ts';
import { candidates } from './guess-roles.ts';
import { tellsHours } from './hours.ts';
import { confidenceOf, fittingShare, judgedByValues } from './role-confidence.ts';
import { headerWords } from './clean-text.ts';
import { moneySource, type LoadPlan } from './load-plan.ts';
import { continuesOrders } from './order-shape.ts';
import type { Question } from './questions.ts';
import type { Sniffed } from './sniff.ts';
import { meaningOf } from './status-words.ts';

export type MissingRole = 'customer' | 'date' | 'amount' | 'counted-on';

export interface Proposal {
	readonly plan: LoadPlan;
	readonly reasons: { readonly [R in Role]?: RoleReason };
	/** A few different values of each column, by index. */
	readonly samples: readonly (readonly string[])[];
	readonly questions: readonly Question[];
	readonly missing: readonly MissingRole[];
	/** Status values whose words are unknown: kept, and shown. */
	readonly unknownStatuses: readonly string[];
	/** A day that is written as a number, and one whose two-digit year is read as Buddhist, with the day that is read. */
	readonly serialDay: {
		readonly text: string;
		readonly since1900: string | null;
		readonly since1904: string | null;
	} | null;
	readonly shortYear: { readonly text: string; readonly day: string | null } | null;
	/** Some dates are year first, others not: a spreadsheet may have swapped day and month in a part of them. */
	readonly mixedDates: boolean;
	/** Columns that would be kept but are too many, or whose file is too large. */
	readonly columnsLeftOut: number;
	/** What was noticed in the file's structure, each acted upon or not. */
	readonly structure: readonly StructureNote[];
	/** The export that the headers tell. */
	readonly preset: FoundPreset | null;
	/** What could tell customers apart. */
	readonly identities: readonly Identity[];
	/** Codes of the currencies of the sample, the most frequent first. */
	readonly currencies: readonly string[];
	/** The currency that some amounts name where others name none, and all are taken to be in it. */
	readonly partlyNamed: string | null;
	/** The times are in UTC. */
	readonly utc: boolean;
	/** The share of a column's values that look like what its role asks for, where that can be told from a value. */
	readonly fitting: { readonly [R in Role]?: number };
	/** How sure each role is, 0 to 1. */
	readonly confidence: { readonly [R in Role]?: number };
}

const MOST_ATTRIBUTES = 60;
const MOST_STATUSES = 200;
const SALE_WORDS = /^(?:sales?|sales invoice|receipt|ขาย|ใบเสร็จ.*)$/i;
const TYPE_HEADER = /\btype\b|ประเภท|ชนิด/;

/** A column of Sale and Refund, where there is one. */
function documentTypes(columns: readonly ColumnProfile[], status: number | undefined): number | null {
	const speaksOfRefunds = (column: ColumnProfile): boolean => {
		const meanings = new Set([...new Set(column.values)].slice(0, MOST_STATUSES).map(meaningOf));
		return meanings.has('refund') && meanings.has('kept') && column.distinct <= 20;
	};
	const ownStatus = columns[status ?? -1];
	if (
		ownStatus &&
		(TYPE_HEADER.test(headerWords(ownStatus.header)) ||
			ownStatus.values.some((value) => SALE_WORDS.test(value)))
	)
		return ownStatus.index;
	return (
		candidates(columns, 'documentType').find(({ column }) => speaksOfRefunds(column))?.column.index ?? null
	);
}

/** Year-first dates among dates that are not, more than a few of each. */
function mixesDates(column: ColumnProfile | undefined): boolean {
	const values = column?.values ?? [];
	const yearFirst = values.filter((value) => /^\d{4}[-/.]/.test(value)).length;
	const share = yearFirst / Math.max(1, values.length);
	return share > 0.02 && share < 0.98;
}

/** Order ids are numbers and credit documents are C and a number. */
function hasCreditDocuments(orders: ColumnProfile | undefined): boolean {
	const values = orders?.values ?? [];
	const digits = values.filter((value) => /^\d+$/.test(value)).length;
	const credits = values.filter((value) => /^[Cc]\d+$/.test(value)).length;
	return digits > values.length * 0.95 || (credits > 0 && digits > values.length / 2);
}

/** The meaning of each status value of the sample, and the values without one. */
function statusMeanings(
	columns: readonly ColumnProfile[],
	choices: FileChoices,
	salesToo: readonly string[],
) {
	// A header that comes again is no status.
	const said = columns.flatMap(({ header, values: all }) => all.filter((value) => value !== header));
	const values = [...new Set(said)].slice(0, MOST_STATUSES);
	const guessed = values.map((value): [string, StatusMeaning] => [
		value,
		salesToo.includes(value.toLowerCase()) ? 'kept' : (meaningOf(value) ?? 'kept'),
	]);
	const chosen = values.flatMap((value): [string, StatusMeaning][] => {
		const meaning = choices.statuses[fingerprint(value)];
		return meaning ? [[value, meaning]] : [];
	});
	const known = new Map([...guessed, ...chosen]);
	const unknown = values.filter(
		(value) => meaningOf(value) === null && !(fingerprint(value) in choices.statuses),
	);
	return { statuses: Object.fromEntries(known), unknown };
}

/** The column says that its times are in UTC. */
function isUtc(column: ColumnProfile | undefined): boolean {
	if (!column) return false;
	const zulu = column.values.filter((value) =>
		/\d:\d\d(?:[:.\d]*)?(?:Z| ?UTC| ?\+00:?00)$/i.test(value),
	).length;
	return /\butc\b/i.test(column.header) || (zulu > 0 && zulu >= column.values.length * 0.9);
}

/** Proposes how to load what was sniffed; choices win over every guess. */
export function propose(sniffed: Sniffed, choices: FileChoices): Proposal {
	const { dialect, sample } = sniffed;
	const columns = dialect.columnNames.map((header, index) => profileOf(sample, index, header));
	const asFound = (finding: FileChoices['asWritten'][number]) => !choices.asWritten.includes(finding);
	const known = dialect.hasHeader ? presetOf(dialect.columnNames) : null;
	const preset = asFound('preset') ? known : null;
	const summary = dialect.hasHeader && !known ? summaryRoles(columns) : null;
	const group = groupRows(sample);
	const assigned = assignRoles(
		columns,
		sample,
		{
			hasHeader: dialect.hasHeader,
			preset,
			summary: asFound('customer-summary') ? summary : null,
			groupColumn: group && asFound('group-rows') ? group.column : null,
		},
		choices,
	);
	const wanted = affordableRoles(assigned, sniffed.fileBytes);
	const roles: ColumnRoles = Object.fromEntries(wanted);
	const thaiFile =
		dialect.encoding === 'windows-874' || dialect.columnNames.some((name) => /[ก-ฮ]/.test(name));
	const dates = guessDates(columns[roles.date ?? -1] ?? null, thaiFile, choices);
	const source = moneySource(roles);
	const moneyRole = source === 'amount' ? roles.amount : roles.unitPrice;
	const money = source === 'none' ? undefined : columns[moneyRole ?? -1];
	const numbers = guessNumbers(money ? [money] : [], source, choices);

	const documentTypeColumn =
		preset?.documentType ?? (dialect.hasHeader ? documentTypes(columns, roles.status) : null);
	const statusColumns = [roles.status, documentTypeColumn, ...(preset?.furtherStatuses ?? [])].flatMap(
		(index) => columns[index ?? -1] ?? [],
	);
	const { statuses, unknown } = statusMeanings(statusColumns, choices, preset?.salesToo ?? []);

	const used = new Set(assigned.roles.values());
	const left = columns.filter(
		({ index, values }) =>
			!used.has(index) &&
			assigned.uses.get(index) !== 'unused' &&
			(values.length > 0 || !asFound('blank-columns') || assigned.uses.get(index) === 'attribute'),
	);
	const blankColumns =
		sniffed.fileBytes > LARGE_FILE_BYTES
			? []
			: columns.filter(
					({ index, values }) => values.length === 0 && !used.has(index) && !assigned.uses.has(index),
				);
	const chosen = left.filter(({ index }) => assigned.uses.get(index) === 'attribute');
	const room = sniffed.fileBytes > LARGE_FILE_BYTES ? 0 : Math.max(0, MOST_ATTRIBUTES - chosen.length);
	const guessed = left
		.filter(({ index }) => assigned.uses.get(index) !== 'attribute')
		.filter(({ index }) => roles.customer === undefined || describesCustomer(sample, roles.customer, index));
	const kept = guessed.slice(0, room);
	const attributes = [...chosen, ...kept].map(({ index }) => index).sort((a, b) => a - b);

	const groupColumn = assigned.reasons.get('customer')?.kind === 'group' ? (group?.column ?? null) : null;
	const noSales = noSaleRows(sample, dialect.columnNames, roles, groupColumn);
	const continued = continuesOrders(sample, roles);
	const customers = columns[roles.customer ?? -1]?.values ?? [];
	const currencyColumn = columns[roles.currency ?? -1];
	// In a file that speaks Thai an amount without a sign is in baht.
	const plain = thaiFile ? 'THB' : null;
	const named = currenciesIn(money?.values ?? [], () => null);
	const currencies = currencyColumn
		? currenciesIn(currencyColumn.values, (value) => value.toUpperCase())
		: named.length === 0
			? []
			: currenciesIn(money?.values ?? [], () => plain);
	const somePlain =
		currencyColumn === undefined && plain === null && money !== undefined && named[0] !== undefined;
	const main =
		choices.currency !== null && currencies.includes(choices.currency)
			? choices.currency
			: (currencies[0] ?? (sniffed.wholeFileSeen ? undefined : (plain ?? undefined)));
	const utc = isUtc(columns[roles.date ?? -1]);
	const byRecency = roles.recencyDays !== undefined && roles.date === undefined;
	const missing: MissingRole[] = [
		...(roles.customer === undefined ? (['customer'] as const) : []),
		...(roles.date === undefined && !byRecency ? (['date'] as const) : []),
		...(source === 'none' && roles.points === undefined ? (['amount'] as const) : []),
		...(byRecency && choices.countedOn === null ? (['counted-on'] as const) : []),
	];
	const longRows = choices.longRows ?? sniffed.shape.longRows;
	const wrongFile = dialect.hasHeader ? wrongFileOf(dialect.columnNames) : null;
	return {
		plan: {
			dialect,
			roles,
			attributes,
			lean: sniffed.fileBytes >= LARGE_FILE_BYTES,
			dates: dates.reading,
			hours: roles.time !== undefined || tellsHours(columns[roles.date ?? -1]?.values ?? []),
			// Points are whole numbers.
			numbers: source === 'none' ? { ...numbers.numbers, scale: 0 } : numbers.numbers,
			statuses,
			explainedStatuses: choices.statuses,
			countUnpaid: choices.countUnpaid,
			documentTypeColumn,
			continuedOrders: continued && asFound('continued-orders'),
			totalOnEachLine: assigned.amountRepeats && asFound('total-on-each-line'),
			furtherStatuses: preset?.furtherStatuses ?? [],
			cancelledWhenFilled: preset?.cancelledWhenFilled ?? null,
			refundedColumn: source === 'amount' ? (preset?.refunded ?? null) : null,
			noSales: {
				repeatedHeaders: asFound('repeated-header'),
				totals: asFound('total-row'),
				notes: asFound('note-row'),
				lastRowIsTotal: noSales.lastRowIsTotal,
			},
			longRows: { how: longRows, cells: sniffed.shape.long.cells },
			shortRowsAside: !asFound('short-rows'),
			countsBlankRows: !asFound('blank-rows'),
			groupColumn,
			identity: assigned.identity,
			mendsCustomers:
				assigned.identity === 'id' && customers.some(needsMending) && sniffed.fileBytes < LARGE_FILE_BYTES,
			currency:
				main !== undefined &&
				(currencyColumn !== undefined || currencies.length > 1 || !sniffed.wholeFileSeen)
					? { column: currencyColumn?.index ?? null, main, plain: currencyColumn ? null : plain }
					: null,
			dropDuplicates: choices.withoutDuplicates,
			onceAcross: [],
			shift: utc && choices.timeZone !== null ? zoneShift(choices.timeZone) : null,
			countedOn: byRecency ? choices.countedOn : null,
			creditDocuments: hasCreditDocuments(columns[roles.orderId ?? -1]),
		},
		reasons: Object.fromEntries(assigned.reasons),
		samples: columns.map((column) => column.examples),
		questions: [
			...(wrongFile === null ? [] : [{ kind: 'wrong-file', column: 0, file: wrongFile } as const]),
			...dates.questions,
			...numbers.questions,
		],
		missing,
		unknownStatuses: unknown,
		serialDay:
			dates.serial === null
				? null
				: {
						text: dates.serial,
						since1900: readDay(dates.serial, { ...dates.reading, since1904: false }),
						since1904: readDay(dates.serial, { ...dates.reading, since1904: true }),
					},
		shortYear:
			dates.shortYear === null
				? null
				: { text: dates.shortYear, day: readDay(dates.shortYear, dates.reading) },
		mixedDates: mixesDates(columns[roles.date ?? -1]),
		columnsLeftOut: guessed.length - kept.length + (assigned.roles.size - wanted.size),
		structure: [
			...sniffed.notes,
			...structureNotes(choices, sniffed.wholeFileSeen, {
				preset: known?.name ?? null,
				noSales,
				group,
				continued,
				totalOnEachLine: assigned.amountRepeats,
				summary: summary !== null,
				shape: sniffed.shape,
				longRows,
				blankColumns: blankColumns.map(({ header }) => header),
			}),
		],
		preset,
		identities: assigned.identities,
		currencies,
		partlyNamed:
			somePlain && money.values.some((value) => currencyOf(value) === null && /\d/.test(value))
				? (named[0] ?? null)
				: null,
		utc,
		fitting: Object.fromEntries(
			[...assigned.roles].flatMap(([role, index]) => {
				const column = columns[index];
				return column && column.values.length > 0 && judgedByValues(role)
					? [[role, fittingShare(role, column)]]
					: [];
			}),
		),
		confidence: Object.fromEntries(
			[...assigned.roles].flatMap(([role, index]) => {
				const column = columns[index];
				const reason = assigned.reasons.get(role);
				return column && reason && column.values.length > 0
					? [[role, confidenceOf(role, column, reason)]]
					: [];
			}),
		),
	};
}
