// Hands over a list of customers with their names and how to reach them, for a campaign.
import { customersCsvHeader, customersCsvLines, type CustomersCsv } from '../downloads/customers-csv.ts';
import { saveBlob } from '../downloads/save.ts';
import type { Sql } from '../sql/sql.ts';
import type { Wording } from '../text/wording.svelte.ts';
import type { Notebook } from './notebook.svelte.ts';
import { namesOf, segmentLooks } from './segment-looks.ts';

/** `where` is a condition on customers, scores, segments and people; `more` adds columns. */
export async function takeList(
	notebook: Notebook,
	wording: Wording,
	file: string,
	where: Sql,
	more?: CustomersCsv['more'],
): Promise<void> {
	const wanted: CustomersCsv = {
		facts: notebook.loaded!.facts,
		flavour: 'excel',
		segmentNames: namesOf(segmentLooks(notebook, wording)),
		where,
		...(more ? { more } : {}),
	};
	const parts: BlobPart[] = [customersCsvHeader(wanted)];
	await notebook.database.stream(customersCsvLines(wanted), (bytes) =>
		parts.push(bytes as Uint8Array<ArrayBuffer>),
	);
	saveBlob(`${file}.csv`, new Blob(parts, { type: 'text/csv;charset=utf-8' }));
}
