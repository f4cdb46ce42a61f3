// The playbook's pure parts: credits of a message, suggested numbers, priorities and the split of a budget.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/cells/playbook/plan.ts';
import { planDocument } from '../../src/cells/playbook/plan-document.ts';
import type { GroupRow } from '../../src/cells/playbook/query.ts';
import { playbookSettings } from '../../src/cells/playbook/settings.ts';
import { DEFAULT_BOOK, type Book } from '../../src/domain/book.ts';
import { BUILT_IN_BOOKS } from '../../src/domain/books.ts';
import { likestSegment } from '../../src/domain/likest-segment.ts';
import { niceAmount, priorityOf, splitBudget, suggestedNumbers } from '../../src/domain/playbook.ts';
import { DEFAULT_SEGMENT_IDS } from '../../src/domain/segments.ts';
import { smsLength } from '../../src/domain/sms.ts';
import { readSettings } from '../../src/notebook/cell-settings.ts';
import { makeFormat } from '../../src/text/format.ts';
import { messages } from '../../src/text/messages.ts';

const row = (change: Partial<GroupRow>): GroupRow => ({
	kind: 'segment',
	id: 'at-risk',
	customers: 100,
	money: 1_000_000,
	overdue_money: 600_000,
	median_order: 117_250,
	median_gap: 45,
	reachable: 80,
	before_customers: 90,
	before_returned: 18,
	...change,
});

describe('the playbook', () => {
	it.each([
		['', 0, 0, 160],
		['a'.repeat(160), 160, 1, 0],
		['a'.repeat(161), 161, 2, 145],
		['ก'.repeat(70), 70, 1, 0],
		['ก'.repeat(71), 71, 2, 63],
		[`${'a'.repeat(80)}ก`, 81, 2, 53],
		['ก'.repeat(201), 201, 3, 0],
	])('counts the credits of a message', (text, characters, credits, room) => {
		expect(smsLength(text)).toEqual({ characters, credits, room, refused: [] });
	});

	it('names the signs that gateways refuse', () => {
		expect(smsLength('ลด 10% 🎉🎉').refused).toEqual(['🎉']);
	});

	it('every draft in both languages fits two credits, has no refused sign and says the numbers', () => {
		for (const { playbook } of Object.values(messages)) {
			for (const cards of [playbook.segments, playbook.ladder, playbook.levels]) {
				for (const [id, card] of Object.entries(cards)) {
					const text = card.sms({ threshold: '1,200', discount: '10%', days: '14' });
					expect([id, smsLength(text).refused, smsLength(text).credits <= 2]).toEqual([id, [], true]);
					expect(text).not.toMatch(/undefined|\$\{/);
				}
			}
		}
	});

	it('splits a budget into whole parts that sum to it, more weight never getting less', () => {
		fc.assert(
			fc.property(
				fc.nat(1_000_000),
				fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 }),
				(budget, weights) => {
					const parts = splitBudget(budget, weights);
					const weighted = weights.some((weight) => weight > 0);
					expect(parts.reduce((sum, part) => sum + part, 0)).toBe(weighted ? budget : 0);
					weights.forEach((weight, index) =>
						weights.forEach((other, place) => {
							if (weight > other) expect(parts[index]).toBeGreaterThanOrEqual(parts[place]! - 1);
						}),
					);
				},
			),
		);
	});

	it('suggests a spend above the median order, rounded, and a deadline within a month', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 1e7, noNaN: true }), (amount) => {
				const nice = niceAmount(amount);
				expect(nice).toBeGreaterThanOrEqual(amount * (1 - 1e-8));
				expect(nice).toBeLessThanOrEqual(Math.max(1, amount * 1.11) + 1);
			}),
		);
		const group = {
			kind: 'segment',
			id: 'loyal-customers',
			customers: 1,
			money: 1,
			overdueMoney: 0,
			reachable: 1,
			before: null,
		} as const;
		expect(suggestedNumbers({ ...group, medianOrder: 117_250, medianGapDays: 45 }, 2)).toEqual({
			threshold: 1200,
			discount: 10,
			deadlineDays: 30,
		});
	});

	it('orders groups by money at risk times ease; without a past the rate of all stands in', () => {
		const group = {
			kind: 'segment',
			id: 'x',
			customers: 100,
			money: 1000,
			overdueMoney: 600,
			medianOrder: 1,
			medianGapDays: 1,
			reachable: 50,
		} as const;
		const prior = priorityOf({ ...group, before: { customers: 80, returned: 48 } }, 0.1);
		expect(prior).toEqual({ atRisk: 600, ease: 0.25, weight: 150 });
		expect(priorityOf({ ...group, before: null }, 0.5).ease).toBe(0.25);
		expect(priorityOf({ ...group, before: null }, null)).toEqual({ atRisk: 600, ease: 0.5, weight: 300 });
	});

	it('has words for every segment of every book in both languages: its own, or those of the same place', () => {
		const levelRule = () => ({ name: '', rule: '' });
		for (const language of ['en', 'th'] as const) {
			const words = messages[language];
			for (const book of BUILT_IN_BOOKS) {
				const rows = [...book.segments.map(({ id }) => id), 'no-segment'].map((id) => row({ id }));
				const cards = cardsOf('segment', rows, readSettings({}, playbookSettings), 2, {
					words,
					format: makeFormat(language, false),
					segmentName: (id) => id,
					likest: (id) => likestSegment(book, id),
					levelRule,
				});
				for (const { group, who, technique, texts } of cards) {
					const without = group.id === 'no-segment' && !book.cells.flat().includes(null);
					expect([book.id, group.id, who !== '', technique !== '']).toEqual([
						book.id,
						group.id,
						!without,
						!without,
					]);
					expect(texts.sms).not.toBe('');
				}
			}
		}
		const like = (id: string) =>
			BUILT_IN_BOOKS.flatMap((book) =>
				book.segments.some((one) => one.id === id) ? [likestSegment(book, id)] : [],
			);
		expect(like('lost')).toEqual(['hibernating', 'hibernating']);
		expect(like('inactive')).toEqual(['hibernating']);
		expect(like('recent')).toEqual(['potential-loyalist']);
		const mine: Book = {
			...DEFAULT_BOOK,
			name: { en: 'Mine', th: 'ของฉัน' },
			segments: [{ id: 'gold' }, { id: 'champions' }, { id: 'empty' }],
			cells: DEFAULT_BOOK.cells.map((cells, r) => cells.map(() => (r === 4 ? 'gold' : 'champions'))),
		};
		expect(['gold', 'champions', 'empty'].map((id) => likestSegment(mine, id))).toEqual([
			'potential-loyalist',
			'need-attention',
			null,
		]);
		const copy = { ...DEFAULT_BOOK, name: mine.name! };
		expect(DEFAULT_SEGMENT_IDS.map((id) => likestSegment(copy, id))).toEqual([...DEFAULT_SEGMENT_IDS]);
	});

	it('keeps what the reader wrote on a card, and escapes it in the document', () => {
		const settings = readSettings(
			{ budget: 1000, cards: { 'segment:at-risk': { offer: '<img src=x onerror=alert(1)>', discount: 25 } } },
			playbookSettings,
		);
		const words = messages.en;
		const format = makeFormat('en', false);
		const rows = DEFAULT_SEGMENT_IDS.map((id, index) => row({ id, overdue_money: 1000 * (index + 1) }));
		const levelRule = () => ({ name: '', rule: '' });
		const cards = cardsOf('segment', rows, settings, 2, {
			words,
			format,
			segmentName: (id) => id,
			likest: (id) => likestSegment(DEFAULT_BOOK, id),
			levelRule,
		});
		const card = cards.find(({ group }) => group.id === 'at-risk')!;
		expect(card.texts.sms).toContain('25%');
		expect(cards.reduce((sum, { budget }) => sum + budget!, 0)).toBe(1000);
		// Where the file has no way to reach anybody, what is at risk alone splits the budget.
		const unreachable = cardsOf(
			'segment',
			rows.map((one) => ({ ...one, reachable: 0 })),
			settings,
			2,
			{
				words,
				format,
				segmentName: (id) => id,
				likest: (id) => likestSegment(DEFAULT_BOOK, id),
				levelRule,
			},
		);
		expect(unreachable.map(({ budget }) => budget)).toEqual([182, 164, 145, 127, 109, 91, 73, 55, 36, 18]);
		const html = planDocument({ language: 'en', subtitle: '', words, cards, lineOf: () => '' });
		expect(html).toContain('&#60;img');
		expect(html).not.toContain('<img');
	});
});
