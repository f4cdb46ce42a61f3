// What a test runner counted, and how to read it from Playwright's report.
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';

export interface Counts {
	passed: number;
	failed: number;
	skipped: { readonly test: string; readonly reason: string | undefined }[];
}

/** An error outside any test (a file that does not load, a setup that fails) counts as one failed. */
export function playwrightCounts(report: JSONReport): Counts {
	const counts: Counts = { passed: 0, failed: report.errors.length, skipped: [] };
	for (const suite of report.suites) count(suite, '', counts);
	return counts;
}

function count(suite: JSONReportSuite, above: string, counts: Counts): void {
	const title = above ? `${above} ${suite.title}` : suite.title;
	for (const inner of suite.suites ?? []) count(inner, title, counts);
	for (const spec of suite.specs) {
		for (const { status, annotations, results } of spec.tests) {
			if (status === 'unexpected') counts.failed++;
			else if (status === 'skipped') {
				const marks = [...annotations, ...results.flatMap((result) => result.annotations)];
				const mark = marks.find(({ type }) => type === 'skip' || type === 'fixme');
				const reason = mark ? mark.description : 'did not run';
				counts.skipped.push({ test: `${title}: ${spec.title}`, reason });
			} else counts.passed++;
		}
	}
}
