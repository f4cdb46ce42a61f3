// Hands over a list of customers with their names and how to reach them, for a campaign.
import type { CsvFlavour } from '../downloads/csv.ts';
import { customersCsvHeader, customersCsvLines, type CustomersCsv } from '../downloads/customers-csv.ts';
import { saveBlob } from '../downloads/save.ts';
import { nothing, type Sql } from '../sql/sql.ts';
import type { Statement } from '../sql/statement.ts';
import type { Wording } from '../text/wording.svelte.ts';
import { controlGroup } from './campaign.ts';
import type { Notebook } from './notebook.svelte.ts';
import { namesOf, segmentLooks } from './segment-looks.ts';

export interface ListWishes {
	/** A condition on customers, scores, segments and people. */
	readonly where: Sql;
	/** Further columns. */
	readonly more?: CustomersCsv['more'];
	/** Default: for Excel. */
	readonly flavour?: CsvFlavour;
	/** Marks a control group although lists in general have none. */
	readonly keepBack?: boolean;
}

/** The file of such a list; a control group is marked in it where the reader keeps one back. */
export function listOf(notebook: Notebook, wording: Wording, wishes: ListWishes): Promise<Blob> {
	const { where, more, flavour = 'excel', keepBack = false } = wishes;
	const fields = [...(more?.fields ?? []), ...controlGroup(notebook, keepBack)];
	const wanted: CustomersCsv = {
		facts: notebook.loaded!.facts,
		flavour,
		segmentNames: namesOf(segmentLooks(notebook, wording)),
		where,
		more: { join: more?.join ?? nothing, fields },
	};
	return linesAsFile(notebook, customersCsvHeader(wanted), customersCsvLines(wanted));
}

/** A header and the lines of a statement as a CSV file. */
export async function linesAsFile(notebook: Notebook, header: string, lines: Statement): Promise<Blob> {
	const parts: BlobPart[] = [header];
	await notebook.database.stream(lines, (bytes) => parts.push(bytes as Uint8Array<ArrayBuffer>));
	return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** `where` is a condition on customers, scores, segments and people; `more` adds columns. */
export async function takeList(
	notebook: Notebook,
	wording: Wording,
	file: string,
	where: Sql,
	more?: CustomersCsv['more'],
): Promise<void> {
	saveBlob(`${file}.csv`, await listOf(notebook, wording, { where, ...(more ? { more } : {}) }));
}
