// What the products cell shows, as plain values: the favourites of a segment, and the squares of the picture.
import type { BoughtSquare } from './chart.ts';
import type { SegmentItemRow } from './query.ts';

export interface ItemView {
	readonly label: string;
	readonly category: string | null;
	readonly buyers: number;
	/** Of the customers shown. */
	readonly share: number;
	readonly orders: number;
	readonly money: number;
	/** 100: as many of these customers as of all; null where all are shown or so few bought it that chance rules. */
	readonly index: number | null;
}

/** Fewer buyers than this make no index. */
export const FEW_BUYERS = 10;

/** The items of a segment, or of everyone, by money. */
export function itemViews(rows: readonly SegmentItemRow[], segment: string | null, most: number): ItemView[] {
	const by = new Map<number, SegmentItemRow[]>();
	for (const row of rows)
		if (segment === null || row.segment === segment) by.set(row.item, [...(by.get(row.item) ?? []), row]);
	const views = [...by.values()].map((of) => {
		const first = of[0]!;
		const sum = (field: 'buyers' | 'orders' | 'money') => of.reduce((all, row) => all + row[field], 0);
		const buyers = segment === null ? first.all_buyers : first.buyers;
		const share = buyers / (segment === null ? first.everyone : first.customers);
		const usual = first.all_buyers / first.everyone;
		return {
			label: first.label,
			category: first.category,
			buyers,
			share,
			orders: sum('orders'),
			money: sum('money'),
			index: segment === null || buyers < FEW_BUYERS ? null : Math.round((share / usual) * 100),
		};
	});
	return views.sort((a, b) => b.money - a.money || (a.label < b.label ? -1 : 1)).slice(0, most);
}

/** The most bought items of all by segment. */
export function squaresOf(
	rows: readonly SegmentItemRow[],
	segments: readonly string[],
	most: number,
	nameOf: (segment: string) => string,
	percent: (share: number) => string,
): { readonly squares: readonly BoughtSquare[]; readonly items: readonly string[] } {
	const favourites = rows.filter(({ item }) => item < most).toSorted((a, b) => a.item - b.item);
	const items = [...new Set(favourites.map(({ label }) => label))];
	const sizes = new Map(rows.map(({ segment, customers }) => [segment, customers]));
	const known = new Map(favourites.map((row) => [`${row.segment} ${row.label}`, row]));
	const squares = segments
		.filter((segment) => sizes.has(segment))
		.flatMap((segment) =>
			items.map((item) => {
				const share = (known.get(`${segment} ${item}`)?.buyers ?? 0) / sizes.get(segment)!;
				return { segment: nameOf(segment), item, share, told: percent(share) };
			}),
		);
	return { squares, items };
}
