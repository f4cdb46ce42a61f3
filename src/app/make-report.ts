// Makes the report of the notebook from the page as it stands, in the reader's language.
import { stillCell } from '../downloads/report/still-cell.ts';
import { reportHtml, styleOf } from '../downloads/report/report-html.ts';
import type { Session } from './session.svelte.ts';
import { withWholePage } from './whole-page.ts';

/** The text of the HTML file. */
export async function makeReport({ notebook, wording }: Session): Promise<string> {
	const { words, format, language } = wording;
	const { report } = words.documents;
	const { loaded, scored, file, recipe } = notebook;
	if (!loaded || !scored || !file) return '';
	const { ledger } = loaded;
	const days = [ledger.firstDay, ledger.lastDay].map((day) => (day === null ? '–' : format.day(day)));
	const cells = await withWholePage(() =>
		[...document.querySelectorAll('section.cell')].flatMap((cell) => stillCell(cell) ?? []),
	);
	return reportHtml({
		language,
		title: recipe.title || report.title,
		facts: [
			report.file(file.name, days[0] ?? '–', days[1] ?? '–'),
			report.rows(format.number(ledger.rowsRead), format.number(ledger.rowsUsed)),
		],
		cells,
		method: {
			title: report.methodTitle,
			lines: report.method(
				format.day(scored.asOf.analysisDate),
				scored.asOf.windowDays === null ? null : format.number(scored.asOf.windowDays),
				scored.levels,
				words.scoring.methods[recipe.scoring.method],
				scored.asOf.measure === 'points',
			),
		},
		foot: report.foot,
		style: styleOf(document),
	});
}
