// Compares a polluted file, as it is read here, with its clean version cell by cell (after Pollock, Vitagliano et al., VLDB 2023).
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { openContainer } from '../../src/ingest/containers/open.ts';
import type { Cells } from '../../src/ingest/records.ts';
import { eachRecords } from '../../src/ingest/several/record-stream.ts';
import { sniff } from '../../src/ingest/sniff.ts';

export interface PollockScore {
	/** Cells of the clean version, header included. */
	readonly cells: number;
	/** Those that stand at the same place in what was read. */
	readonly right: number;
	/** Rows whose cells are all there but stand in other columns. */
	readonly shiftedRows: number;
	/** The reading failed, with this. */
	readonly failure: string | null;
}

/** The header and the rows of a file, the way the page reads it. */
async function tableOf(file: File): Promise<readonly Cells[]> {
	const { signal } = new AbortController();
	const { text } = await openContainer(file, { sheet: null, member: null, asWritten: [] }, { signal });
	const { dialect } = await sniff(text, EMPTY_RECIPE.file);
	const rows: Cells[] = dialect.hasHeader ? [dialect.columnNames] : [];
	await eachRecords(text, dialect, (records) => {
		for (const cells of records) if (cells.some((cell) => cell.trim() !== '')) rows.push(cells);
	});
	return rows;
}

const same = (one: string | undefined, other: string | undefined): boolean =>
	(one ?? '').trim() === (other ?? '').trim();

/** Rows are compared in order; a row too many or too few costs its own cells only, where the next ones fit again. */
export async function pollockScore(polluted: File, clean: readonly Cells[]): Promise<PollockScore> {
	const cells = clean.reduce((sum, row) => sum + row.length, 0);
	let read: readonly Cells[];
	try {
		read = await tableOf(polluted);
	} catch (error) {
		return { cells, right: 0, shiftedRows: 0, failure: String(error) };
	}
	const fits = (at: number, row: Cells): number =>
		row.filter((cell, column) => same(cell, read[at]?.[column])).length;
	let right = 0;
	let shiftedRows = 0;
	let at = 0;
	for (const row of clean) {
		const near = [at, at + 1, at + 2].map((place) => ({ place, fit: fits(place, row) }));
		const best = near.reduce((left, one) => (one.fit > left.fit ? one : left));
		right += best.fit;
		const filled = row.filter((cell) => cell.trim() !== '');
		const there = read[best.place] ?? [];
		if (best.fit < row.length && filled.every((cell) => there.some((one) => same(one, cell)))) shiftedRows++;
		at = best.place + 1;
	}
	return { cells, right, shiftedRows, failure: null };
}
