// Whatever is wrong with a file is said in both languages, with something to do about it.
import { expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { messages } from '../../src/text/messages.ts';

const PROBLEMS: readonly Problem[] = [
	...(['pdf', 'image', 'document', 'numbers'] as const).map((format): Problem => ({
		kind: 'other-format',
		format,
	})),
	...(['spreadsheet', 'zip'] as const).map((container): Problem => ({
		kind: 'password-protected',
		container,
	})),
	...(['spreadsheet', 'zip', 'gzip', 'json', 'parquet'] as const).map((container): Problem => ({
		kind: 'damaged-file',
		container,
	})),
	{ kind: 'too-large-inside' },
	{ kind: 'too-deep' },
	{ kind: 'unknown-packing' },
	{ kind: 'no-table-in-archive', names: ['a.pdf'] },
	{ kind: 'no-table-in-archive', names: [] },
	{ kind: 'no-sheet-with-rows', sheets: ['กราฟ'] },
	{ kind: 'json-without-records' },
	{ kind: 'reader-failed', detail: 'x' },
];

it.each(PROBLEMS)('$kind has words', (problem) => {
	const say = (language: 'en' | 'th') =>
		(messages[language].problems[problem.kind] as (problem: Problem) => { what: string; todo: string })(
			problem,
		);
	const [english, thai] = [say('en'), say('th')];
	for (const text of [english.what, english.todo]) expect(text).toMatch(/^[A-Z].*[.…\])a-z]$/);
	for (const text of [thai.what, thai.todo]) expect(text).toMatch(/[ก-๙]{3}/);
	expect(`${english.what}${english.todo}${thai.what}${thai.todo}`).not.toMatch(/undefined|\[object/);
});
