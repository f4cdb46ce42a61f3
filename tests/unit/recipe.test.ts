// The recipe's laws: undo gives back what was, files and links carry it whole, and what is broken or hostile changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridSettings } from '../../src/cells/segment-grid/settings.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { ProblemError } from '../../src/domain/problem.ts';
import { EMPTY_RECIPE, forFile, type Json, type Recipe } from '../../src/domain/recipe.ts';
import { ROLES } from '../../src/domain/roles.ts';
import { readSettings } from '../../src/notebook/cell-settings.ts';
import { beginning, changed, everywhere, redone, STEP_NAMES, undone } from '../../src/notebook/history.ts';
import { Notebook } from '../../src/notebook/notebook.svelte.ts';
import { hasOwnSql, ownCells } from '../../src/notebook/own-words.ts';
import { parseRecipe, recipeOf, recipeText } from '../../src/notebook/recipe-file.ts';
import { recipeHash, recipeInHash } from '../../src/notebook/recipe-link.ts';
import type { Database } from '../../src/engine/database.ts';
import { messages } from '../../src/text/messages.ts';
import { Shelf, type Storage } from '../../src/app/shelf.ts';

/** Keys that objects of every kind already have are the sharpest. */
const key = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom('__proto__', 'constructor', 'toString', '1', 'ลูกค้า', '😀'),
);
const json: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
	json: fc.oneof(
		{ maxDepth: 3 },
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.boolean(),
		fc.constant(null),
		fc.array(tie('json'), { maxLength: 3 }),
		fc.dictionary(key, tie('json'), { maxKeys: 3 }),
	),
})).json;
const settings = fc.dictionary(key, json, { maxKeys: 4 });
const columnUse = fc.constantFrom(...ROLES, 'attribute' as const, 'unused' as const);

const recipe: fc.Arbitrary<Recipe> = fc
	.record({
		title: fc.string({ unit: 'grapheme', maxLength: 60 }),
		fileMark: fc.option(fc.string()),
		columns: fc.dictionary(key, columnUse, { maxKeys: 5 }),
		statuses: fc.dictionary(key, fc.constantFrom('kept', 'refund', 'cancelled', 'unpaid'), { maxKeys: 3 }),
		dateOrder: fc.option(fc.constantFrom('day-month-year', 'month-day-year', 'year-month-day')),
		countUnpaid: fc.boolean(),
		windowDays: fc.option(fc.integer({ min: 1, max: 5000 })),
		method: fc.constantFrom('value', 'equal'),
		bins: fc.integer({ min: 3, max: 10 }),
		cells: fc.array(
			fc.record({ id: fc.string(), kind: fc.string(), collapsed: fc.boolean(), hidden: fc.boolean() }),
			{ maxLength: 6 },
		),
		settings: fc.dictionary(key, settings, { maxKeys: 4 }),
		unknown: fc.dictionary(
			fc.string({ minLength: 1 }).map((name) => `x-${name}`),
			json,
			{ maxKeys: 3 },
		),
	})
	.map(({ title, fileMark, cells, settings: chosen, windowDays, method, bins, unknown, ...file }) => ({
		...unknown,
		...EMPTY_RECIPE,
		title,
		fileMark,
		cells,
		settings: chosen,
		file: { ...EMPTY_RECIPE.file, ...file, ...unknown } as Recipe['file'],
		scoring: { ...EMPTY_RECIPE.scoring, windowDays, method, bins } as Recipe['scoring'],
	}));

const refusal = (kind: string) =>
	expect.objectContaining({ problem: expect.objectContaining({ kind }) as object }) as ProblemError;

describe('history', () => {
	const edit = fc.record({ name: fc.constantFrom(...STEP_NAMES), cell: fc.option(fc.string()), recipe });

	it('gives back the same recipe after any edits undone, names each step, and redoes them to the end', () => {
		fc.assert(
			fc.property(recipe, fc.array(edit, { maxLength: 12 }), (first, edits) => {
				const end = edits.reduce((history, one) => changed(history, one, one.recipe), beginning(first));
				let back = end;
				for (const one of edits.toReversed()) {
					expect(back.past.at(-1)).toMatchObject({ name: one.name, cell: one.cell });
					back = undone(back);
				}
				expect(back.recipe).toBe(first);
				expect(undone(back)).toBe(back);
				const again = edits.reduce((history) => redone(history), back);
				expect(again).toEqual(end);
				expect(redone(again)).toBe(again);
			}),
			{ numRuns: 50 },
		);
	});

	it('forgets what was undone when another choice is made', () => {
		const step = { name: 'bins', cell: null } as const;
		const with9 = { ...EMPTY_RECIPE, title: '9' };
		const history = changed(undone(changed(beginning(EMPTY_RECIPE), step, EMPTY_RECIPE)), step, with9);
		expect(redone(history).recipe).toBe(with9);
	});

	it('goes on with another file without the steps that meant the former one only', () => {
		const dated = {
			...EMPTY_RECIPE,
			fileMark: 'a',
			scoring: { ...EMPTY_RECIPE.scoring, analysisDate: '2024-01-31' },
		};
		const named = { ...dated, title: 'Mine' };
		const history = changed(
			changed(beginning({ ...EMPTY_RECIPE, fileMark: 'a' }), { name: 'analysisDate', cell: null }, dated),
			{ name: 'title', cell: null },
			named,
		);
		const next = everywhere(history, (one) => forFile(one, 'b'));
		expect(next.recipe).toMatchObject({ title: 'Mine', scoring: { analysisDate: null } });
		expect(next.past.map(({ name }) => name)).toEqual(['title']);
		expect(everywhere(history, (one) => forFile(one, 'a'))).toEqual(history);
	});
});

describe('the notebook', () => {
	type Act = (notebook: Notebook) => void;
	const act: fc.Arbitrary<Act> = fc.oneof(
		fc.record({ name: fc.constantFrom(...STEP_NAMES), recipe }).map(
			({ name, recipe: next }): Act =>
				(notebook) =>
					notebook.change(name, () => next),
		),
		fc.tuple(fc.string(), settings).map(
			([cell, change]): Act =>
				(notebook) =>
					notebook.changeSettings(cell, 'settings', change),
		),
		recipe.map(
			(next): Act =>
				(notebook) =>
					notebook.useRecipe(next),
		),
		fc.constant<Act>((notebook) => notebook.undo()),
		fc.constant<Act>((notebook) => notebook.redo()),
	);

	it('is back at its beginning once everything is undone, whatever was done, and keeps every state on the way', () => {
		fc.assert(
			fc.property(recipe, fc.array(act, { maxLength: 15 }), (first, acts) => {
				const notebook = new Notebook({} as Database, first);
				let kept: Recipe = first;
				notebook.onRecipe = (now) => (kept = now);
				for (const one of acts) {
					one(notebook);
					expect(kept).toBe(notebook.recipe);
				}
				while (notebook.undoStep) {
					expect(messages.en.shell.steps[notebook.undoStep.name]).not.toBe('');
					expect(messages.th.shell.steps[notebook.undoStep.name]).not.toBe('');
					notebook.undo();
				}
				expect(notebook.recipe).toEqual(first);
				expect(kept).toBe(notebook.recipe);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('the recipe as a file', () => {
	it('is the same bytes after saving, opening and saving', () => {
		fc.assert(
			fc.property(recipe, (one) => {
				const text = recipeText(one);
				expect(recipeText(parseRecipe(JSON.parse(text)))).toBe(text);
			}),
		);
	});

	it('keeps what it does not know, at every place', () => {
		const more = {
			colour: ['red'],
			version: 3,
			file: { order: 'x' },
			scoring: { decay: 0.5 },
			cells: [{ id: 'a', kind: 'b', pinned: true }],
		};
		const text = recipeText(parseRecipe(more));
		expect(JSON.parse(text)).toMatchObject(more);
	});

	it.each([
		[{ version: 4 }, 'recipe-from-the-future'],
		[{ version: 3, settings: { 'segment-grid': 5 } }, 'recipe-unreadable'],
		[{ version: 1, scoring: { bins: 99 } }, 'recipe-unreadable'],
		[
			{ version: 3, cells: Array.from({ length: 1_000_000 }, () => ({ id: '', kind: '' })) },
			'recipe-unreadable',
		],
		[null, 'recipe-unreadable'],
		[[], 'recipe-unreadable'],
	])('refuses %# in words', (value, kind) => {
		expect(() => parseRecipe(value)).toThrow(refusal(kind));
	});

	it('refuses a nesting that would exhaust the page, and leaves prototypes clean', () => {
		const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
		expect(() => parseRecipe(JSON.parse(`{"version":3,"settings":{"x":${deep}}}`))).toThrow(
			refusal('recipe-unreadable'),
		);
		const hostile =
			'{"version":3,"__proto__":{"bad":1},"settings":{"__proto__":{"bad":1},"a":{"constructor":{"prototype":{"bad":1}}}}}';
		const read = parseRecipe(JSON.parse(hostile));
		expect(({} as { bad?: number }).bad).toBeUndefined();
		expect((read.settings as { bad?: number }).bad).toBeUndefined();
		expect(Object.getPrototypeOf(read.settings)).toBe(Object.prototype);
	});

	it('is known by its mark; a damaged one is refused rather than read as sales', async () => {
		const file = (text: string, name = 'x.json') => new File([text], name);
		expect(await recipeOf(file(recipeText(EMPTY_RECIPE)))).toEqual(EMPTY_RECIPE);
		expect(await recipeOf(file('[{"customer":"A"}]'))).toBeNull();
		expect(await recipeOf(file(recipeText(EMPTY_RECIPE), 'x.csv'))).toBeNull();
		expect(await recipeOf(file('{"version":3,"kind":"quintile-recipe"}'))).toEqual(EMPTY_RECIPE);
		await expect(recipeOf(file(recipeText(EMPTY_RECIPE).slice(0, -20)))).rejects.toThrow(
			refusal('recipe-unreadable'),
		);
	});

	it('of version 1 keeps the look of its grid as a setting of that cell, and status words as fingerprints', () => {
		const old = {
			version: 1,
			scoring: { bins: 7 },
			grid: { shows: 'money', shape: 'to-scale' },
			file: { sheet: 'ยอดขาย', statuses: { 'นาย สมชาย': 'cancelled' } },
		};
		const read = parseRecipe(old);
		expect(read.scoring.bins).toBe(7);
		expect(readSettings(read.settings['segment-grid'] ?? {}, gridSettings)).toMatchObject(old.grid);
		expect(read.file.statuses).toEqual({ [fingerprint('นาย สมชาย')]: 'cancelled' });
		expect(recipeText(read)).not.toMatch(/สมชาย|ยอดขาย/);
	});
});

describe('the recipe in a link', () => {
	it('comes back whole, in letters that every program leaves alone', async () => {
		await fc.assert(
			fc.asyncProperty(recipe, async (one) => {
				const hash = await recipeHash(one);
				expect(hash).toMatch(/^#recipe=[\w-]+$/);
				expect(recipeText((await recipeInHash(hash))!)).toBe(recipeText(one));
			}),
			{ numRuns: 40 },
		);
	});

	it('is refused in words when it is cut, changed or made up', async () => {
		const hash = await recipeHash({ ...EMPTY_RECIPE, title: 'สมุดของฉัน' });
		const body = hash.slice('#recipe='.length);
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: body.length - 1 }),
				fc.constantFrom('cut', 'A', '%', '_'),
				async (at, what) => {
					const damaged = what === 'cut' ? body.slice(0, at) : body.slice(0, at) + what + body.slice(at + 1);
					if (damaged === body) return;
					try {
						// A changed letter may by chance still be a recipe; then it is a checked one.
						expect(parseRecipe(await recipeInHash(`#recipe=${damaged}`))).toBeDefined();
					} catch (error) {
						expect(error).toEqual(refusal('link-unreadable'));
					}
				},
			),
		);
		await expect(recipeInHash('#recipe=<script>alert(1)</script>')).rejects.toThrow(
			refusal('link-unreadable'),
		);
		expect(await recipeInHash('#segments')).toBeNull();
	});

	it('that unfolds into more than a page holds is refused', async () => {
		const bomb = new Blob([new Uint8Array(50_000_000)])
			.stream()
			.pipeThrough(new CompressionStream('deflate-raw'));
		const bytes = new Uint8Array(await new Response(bomb).arrayBuffer());
		await expect(recipeInHash(`#recipe=${Buffer.from(bytes).toString('base64url')}`)).rejects.toThrow(
			refusal('link-unreadable'),
		);
	});
});

describe('what a reader wrote', () => {
	it('is told apart from what is built in, with all its texts', () => {
		const cell = (id: string, kind: string) => ({ id, kind, collapsed: false, hidden: false });
		const one: Recipe = {
			...EMPTY_RECIPE,
			cells: [cell('overview', 'overview'), cell('sql', 'sql'), cell('note', 'note')],
			settings: { sql: { name: 'top', text: 'SELECT 1', more: [{ deep: 'x' }] }, note: { text: '# Hi' } },
		};
		expect(ownCells(one)).toEqual([
			{ id: 'sql', kind: 'sql', texts: ['top', 'SELECT 1', 'x'] },
			{ id: 'note', kind: 'note', texts: ['# Hi'] },
		]);
		expect(hasOwnSql(one)).toBe(true);
		expect(hasOwnSql(EMPTY_RECIPE)).toBe(false);
	});
});

describe('the shelf', () => {
	const memory = (): Storage & { readonly all: Map<string, string> } => {
		const all = new Map<string, string>();
		return {
			all,
			get length() {
				return all.size;
			},
			key: (index) => [...all.keys()][index] ?? null,
			getItem: (name) => all.get(name) ?? null,
			setItem: (name, value) => void all.set(name, value),
			removeItem: (name) => void all.delete(name),
		};
	};
	const titled = (title: string): Recipe => ({ ...EMPTY_RECIPE, title });

	it('gives every notebook back, the newest first, and the last one on the next visit', () => {
		const storage = memory();
		const shelf = new Shelf(storage);
		shelf.keep('a', titled('June'), false, 1);
		shelf.keep('b', titled('July'), true, 2);
		expect(shelf.list().map(({ title }) => title)).toEqual(['July', 'June']);
		expect(new Shelf(storage).takeLast()).toEqual({ id: 'b', recipe: titled('July'), asleep: true });
		const copy = shelf.duplicate('a', 'June (copy)', 3)!;
		shelf.rename('a', 'May');
		shelf.remove('b');
		expect(new Shelf(storage).list().map(({ title }) => title)).toEqual(['June (copy)', 'May']);
		expect(shelf.take(copy)?.recipe).toEqual(titled('June (copy)'));
		expect(shelf.take('b')).toBeNull();
	});

	it('loses nothing where two tabs change one notebook, and skips what it cannot read', () => {
		const storage = memory();
		const [one, two] = [new Shelf(storage), new Shelf(storage)];
		one.keep('a', titled('first'), false, 1);
		two.take('a');
		two.keep('a', titled('from two'), false, 2);
		const id = one.keep('a', titled('from one'), false, 3);
		expect(id).not.toBe('a');
		expect(one.list().map(({ title }) => title)).toEqual(['from one', 'from two']);
		storage.all.set('quintile.notebook.bad', '{');
		storage.all.set('other', 'x');
		expect(one.list()).toHaveLength(2);
		expect(one.take('bad')).toBeNull();
	});
});
