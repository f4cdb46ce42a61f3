// The values of an attribute that are Thai provinces, as tiles of a map.
import { PROVINCES, provinceOf } from '../../domain/thai-provinces.ts';
import type { MapTile } from './chart.ts';
import type { ValueCount } from '../../segmentation/attribute-values.ts';

/** Fewer provinces make no map. */
const FEWEST = 3;

/** All 77 tiles, or none where the values are no provinces. Several names of one province count together. */
export function tilesOf(values: readonly ValueCount[], language: 'en' | 'th'): MapTile[] {
	const found = new Map<string, { customers: number; share: number }>();
	const all = values.reduce((sum, { customers }) => sum + customers, 0);
	for (const { value, customers } of values) {
		const share = customers / all;
		const province = provinceOf(value);
		if (!province) continue;
		const before = found.get(province.en) ?? { customers: 0, share: 0 };
		found.set(province.en, { customers: before.customers + customers, share: before.share + share });
	}
	if (found.size < FEWEST || found.size < values.length / 2) return [];
	return PROVINCES.map((province) => ({
		label: province[language],
		column: province.column,
		row: province.row,
		...(found.get(province.en) ?? { customers: 0, share: 0 }),
	}));
}
