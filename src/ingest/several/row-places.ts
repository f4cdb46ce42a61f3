// Where a row of the table stands in the file that the reader knows: its file, and its row there counted from the top.
import type { Several } from './several-files.ts';

/** From this record on, rows are of this file, and their row in it is their number less `shift`. */
export interface RowPlace {
	readonly from: number;
	/** Null where there is only one file. */
	readonly file: string | null;
	readonly shift: number;
}

export interface PlacedRow {
	readonly file: string | null;
	readonly row: number;
}

/** One file whose first record stands below so many rows. */
export const onePlace = (rowsBefore: number): readonly RowPlace[] => [
	{ from: 1, file: null, shift: -rowsBefore },
];

export function severalPlaces({ stacked }: Several): readonly RowPlace[] {
	let from = 1;
	return stacked.map(({ name, rows, rowsBefore }) => {
		const place = { from, file: stacked.length > 1 ? name : null, shift: from - 1 - rowsBefore };
		from += rows;
		return place;
	});
}

/** The place of a record, counted from 1. */
export function placeOfRow(places: readonly RowPlace[], record: number): PlacedRow {
	const place = places.findLast(({ from }) => from <= record) ?? places[0];
	return { file: place?.file ?? null, row: record - (place?.shift ?? 0) };
}
