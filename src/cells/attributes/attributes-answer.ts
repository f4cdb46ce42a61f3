// Every attribute tested against the segments, several tests at once considered, and one of them shown in full.
import { fingerprint } from '../../domain/fingerprint.ts';
import type { LineFacts, PersonColumn } from '../../domain/line-facts.ts';
import { provinceOf } from '../../domain/thai-provinces.ts';
import { rowsOf } from '../../engine/columns.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import {
	attributeCross,
	attributeShape,
	bandingOf,
	valueCounts,
	type Banding,
	type CrossRow,
	type ValueCount,
} from '../../segmentation/attribute-values.ts';
import type { Statement } from '../../sql/statement.ts';
import { holm, independence, type Independence } from '../../statistics/chi-square.ts';

export interface AttributeView {
	readonly column: PersonColumn;
	readonly banding: Banding;
	readonly rows: readonly CrossRow[];
	/** Values that are known, in the order in which they are shown; the rest last. */
	readonly values: readonly string[];
	readonly test: Independence | null;
	/** The test's p, corrected for testing every attribute (Holm). */
	readonly p: number;
	readonly asked: Statement;
	/** Every value as it stands where they are Thai provinces; null otherwise. */
	readonly places: readonly ValueCount[] | null;
}

/** Every customer has another value: a name, an address or a number, which makes no groups. */
const NO_GROUPS = 0.5;

/** Columns that describe and identify nobody. */
export const attributeColumns = ({ person }: LineFacts): readonly PersonColumn[] =>
	person.filter(({ identifying }) => !identifying);

/** The counts of the known values by segment. */
export function countsOf(
	rows: readonly CrossRow[],
	values: readonly string[],
	segments: readonly string[],
): number[][] {
	const known = new Map(rows.map((row) => [`${row.value} ${row.segment}`, row.customers]));
	return values.map((value) => segments.map((segment) => known.get(`${value} ${segment}`) ?? 0));
}

/** The number that a text such as `25–34`, `65+` or `Under 15K` begins with; null where it has none. */
function beginning(value: string): number | null {
	const found = /^\D{0,12}?(\d[\d,]*(?:\.\d+)?)/.exec(value)?.[1];
	if (found === undefined) return null;
	return (
		Number(found.replaceAll(',', '')) -
		(/^\s*(?:<|under|below|less|ต่ำกว่า|น้อยกว่า|ไม่เกิน)/i.test(value) ? 0.5 : 0)
	);
}

/**
 * Bands by their ends, texts that all begin with a number by it, other texts by how many have them, ties by the text;
 * OTHER, which begins beyond every letter, last.
 */
function ordered(rows: readonly CrossRow[], banding: Banding): string[] {
	const sums = new Map<string, number>();
	for (const { value, customers } of rows)
		if (value !== null) sums.set(value, (sums.get(value) ?? 0) + customers);
	const isOther = (value: string) => (value.startsWith('\u{F8FF}') ? 1 : 0);
	const end = (value: string) => (value.startsWith('<') ? -Infinity : Number(value));
	const ranges = [...sums.keys()].every((value) => isOther(value) || beginning(value) !== null);
	if (banding === null && ranges)
		return [...sums.keys()].sort(
			(a, b) => isOther(a) - isOther(b) || (beginning(a) ?? 0) - (beginning(b) ?? 0) || (a < b ? -1 : 1),
		);
	return [...sums.keys()].sort((a, b) =>
		banding ? end(a) - end(b) : isOther(a) - isOther(b) || sums.get(b)! - sums.get(a)! || (a < b ? -1 : 1),
	);
}

export async function attributesAnswer(
	notebook: Notebook,
	signal: AbortSignal,
): Promise<readonly AttributeView[]> {
	const { database, loaded, scored } = notebook;
	const segments = [...new Set(scored!.cube.map(({ segment }) => segment))];
	const views: Omit<AttributeView, 'p'>[] = [];
	for (const column of attributeColumns(loaded!.facts)) {
		const shape = rowsOf(await database.query(attributeShape(column.column), { signal }))[0]!;
		if (shape.known === 0 || shape.distinct < 2) continue;
		const banding = bandingOf(column.header, shape);
		if (banding === null && shape.distinct > shape.known * NO_GROUPS) continue;
		const asked = attributeCross(column.column, banding);
		const rows = rowsOf(await database.query(asked, { signal }));
		const values = ordered(rows, banding);
		const test = independence(countsOf(rows, values, segments));
		const provinces =
			banding === null && values.filter((value) => provinceOf(value)).length * 2 >= values.length;
		const places = provinces ? rowsOf(await database.query(valueCounts(column.column), { signal })) : null;
		views.push({ column, banding, rows, values, test, asked, places });
	}
	const corrected = holm(views.map(({ test }) => test?.p ?? 1));
	return views.map((view, index) => ({ ...view, p: corrected[index] ?? 1 }));
}

/** What can be said of a test. */
export type Verdict = 'clear' | 'none' | 'too-few';

export function verdictOf({ test, p }: AttributeView): Verdict {
	if (!test?.enough && p >= 0.001) return 'too-few';
	return p < 0.05 ? 'clear' : 'none';
}

/** Cohen's (1988) words for Cramér's V, scaled by the smaller side of the table. */
export function sizeOf(view: AttributeView): 'small' | 'medium' | 'large' {
	const { test, values } = view;
	const segments = new Set(view.rows.map(({ segment }) => segment)).size;
	const w = (test?.size ?? 0) * Math.sqrt(Math.max(1, Math.min(values.length, segments) - 1));
	return w < 0.3 ? 'small' : w < 0.5 ? 'medium' : 'large';
}

/** The attribute that was chosen, or else the one that differs most, or the first. */
export function shownOf(views: readonly AttributeView[], chosen: string | null): AttributeView | undefined {
	const wanted = views.find(({ column }) => fingerprint(column.header) === chosen);
	const bySize = views
		.filter((view) => verdictOf(view) === 'clear')
		.toSorted((a, b) => (b.test?.size ?? 0) - (a.test?.size ?? 0));
	return wanted ?? bySize[0] ?? views[0];
}

/** A chance as once in so many, in round numbers that do not overstate it; a million at most. */
export function onceIn(p: number): number {
	const times = Math.min(1_000_000, 1 / Math.max(p, 1e-9));
	const power = 10 ** Math.floor(Math.log10(times) + 1e-9);
	return Math.floor(times / power + 1e-9) * power;
}

const TELLING: readonly RegExp[] = [
	/gender|\bsex\b|เพศ/i,
	/\bage\b|อายุ/i,
	/province|city|state|region|จังหวัด|เมือง|ภาค/i,
	/industry|อุตสาหกรรม|ธุรกิจ|member|สมาชิก/i,
];
const MOST_CROSSED = 3;

/** Up to three attributes to combine: who and where the customers are first, then the others as they stand. */
export function mostTelling(views: readonly AttributeView[]): AttributeView[] {
	const rank = ({ column }: AttributeView) => {
		const place = TELLING.findIndex((words) => words.test(column.header));
		return place < 0 ? TELLING.length : place;
	};
	return views.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_CROSSED);
}
