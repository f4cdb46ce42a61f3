// The notebook's pure parts: selection, the rows of a long table, the order and settings of cells.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../src/components/window-of.ts';
import { gridSettings } from '../../src/cells/segment-grid/settings.ts';
import { arranged } from '../../src/notebook/arrangement.ts';
import { readSettings } from '../../src/notebook/cell-settings.ts';
import { cellKey, NOTHING_SELECTED, selectOnly, toggle } from '../../src/notebook/selection.ts';

describe('selection', () => {
	it('clears when the same cells are chosen again, and toggles as a whole', () => {
		const cells = [5, 4].flatMap((r) => [4, 5].map((f) => ({ r, f, m: 1 })));
		const chosen = selectOnly(NOTHING_SELECTED, cells);
		expect([...chosen].sort()).toEqual(['4:4:1', '4:5:1', '5:4:1', '5:5:1']);
		expect(selectOnly(chosen, cells).size).toBe(0);
		expect(toggle(chosen, [{ r: 5, f: 5, m: 1 }]).has(cellKey({ r: 5, f: 5, m: 1 }))).toBe(false);
		expect(
			toggle(chosen, [
				{ r: 5, f: 5, m: 1 },
				{ r: 1, f: 1, m: 1 },
			]).size,
		).toBe(5);
	});
});

describe('the rows of a long table', () => {
	it('cover the screen at any place, also beyond the height that browsers scroll, and reach the last row', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 5_000_000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(rowCount, share) => {
					const viewport = 480;
					const { heightPx } = windowOf(0, viewport, rowCount, 40);
					expect(heightPx).toBeLessThanOrEqual(20_000_000);
					const scrollTop = share * Math.max(0, heightPx - viewport);
					const rows = windowOf(scrollTop, viewport, rowCount, 40);
					expect(rows.first).toBeGreaterThanOrEqual(0);
					expect(rows.first + rows.count).toBeLessThanOrEqual(rowCount);
					expect(rows.topPx).toBeLessThanOrEqual(scrollTop + 1);
					const drawnTo = rows.topPx + rows.count * 40;
					if (rowCount * 40 > viewport)
						expect(drawnTo).toBeGreaterThanOrEqual(Math.min(scrollTop + viewport, heightPx) - 1);
					if (share === 1 || rowCount < 12) expect(rows.first + rows.count).toBe(rowCount);
				},
			),
		);
	});
});

describe('cells', () => {
	it('stand in the order of the recipe, those it does not know behind the one before them', () => {
		const cell = (id: string, kind = id) => ({ id, kind, collapsed: false, hidden: false });
		const ids = (cells: readonly ReturnType<typeof cell>[]) =>
			arranged(cells, ['a', 'b', 'c']).map(({ id }) => id);
		expect(ids([])).toEqual(['a', 'b', 'c']);
		expect(ids([cell('c'), cell('a'), cell('a-2', 'a')])).toEqual(['c', 'a', 'b', 'a-2']);
	});

	it('read their settings through their schema; what does not fit counts as not chosen', () => {
		expect(readSettings({ shows: 'money', shape: 'round', more: 1 }, gridSettings)).toEqual({
			shows: 'money',
			shape: 'even',
			layer: null,
		});
	});
});
