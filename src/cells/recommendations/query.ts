// Offers by item and by customer: what was never bought but likely would be, and what likely comes next.
import type { CustomersCsv } from '../../downloads/customers-csv.ts';
import { goodsTables, type GoodsLevel } from '../../segmentation/goods.ts';
import type { OfferKind } from '../../segmentation/goods-offers.ts';
import { sql, type Sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/statement.ts';
import { table } from '../../sql/tables.ts';

export interface OfferRow {
	readonly item: number;
	readonly label: string;
	/** Customers to whom it can be offered. */
	readonly customers: number;
	/** The item that most of them hold and that speaks for it. */
	readonly because: string;
	/** Of those who bought that one, so many (share) bought this one too. */
	readonly together: number;
	readonly of_first: number;
	readonly share: number;
	/** Customers of the group in all. */
	readonly everyone: number;
	/** Those of them with an offer of this kind. */
	readonly offered: number;
}

const inSegment = (segment: string | null): Sql =>
	segment === null ? sql`TRUE` : sql`segments.segment = ${segment}`;

/** Offers of a kind to the customers of a segment (null: everyone), those that fit the most customers first. */
export function offerRows(level: GoodsLevel, kind: OfferKind, segment: string | null): Query<OfferRow> {
	const { items, offers } = goodsTables(level);
	return query(
		'offers by item',
		{
			item: 'number',
			label: 'text',
			customers: 'number',
			because: 'text',
			together: 'number',
			of_first: 'number',
			share: 'number',
			everyone: 'number',
			offered: 'number',
		},
		sql`WITH people AS (SELECT cid FROM ${table('segments')} AS segments WHERE ${inSegment(segment)}),
offered AS (
	SELECT item, because, count(*)::INTEGER AS customers, any_value(together) AS together,
		any_value(of_first) AS of_first, any_value(share) AS share
	FROM ${offers} SEMI JOIN people USING (cid) WHERE kind = ${kind} GROUP BY ALL),
reasons AS (
	SELECT *, sum(customers) OVER (PARTITION BY item)::INTEGER AS of_item,
		row_number() OVER (PARTITION BY item ORDER BY customers DESC, because) AS place FROM offered)
SELECT reasons.item, one.label, of_item AS customers, other.label AS because, together, of_first, share,
	(SELECT count(*) FROM people)::INTEGER AS everyone, (sum(of_item) OVER ())::INTEGER AS offered
FROM reasons JOIN ${items} AS one USING (item) JOIN ${items} AS other ON other.item = reasons.because
WHERE place = 1
ORDER BY of_item DESC, reasons.item`,
	);
}

/** The customers of a segment with an offer of a kind, of one item where it is named, and its columns in a list. */
export function offerList(
	level: GoodsLevel,
	kind: OfferKind,
	segment: string | null,
	item: number | null,
): { readonly where: Sql; readonly more: NonNullable<CustomersCsv['more']> } {
	const { items, offers } = goodsTables(level);
	return {
		where: sql`${inSegment(segment)} AND ${item === null ? sql`TRUE` : sql`offers.item = ${item}`}`,
		more: {
			join: sql`JOIN (FROM ${offers} WHERE kind = ${kind}) AS offers ON offers.cid = customers.cid
JOIN ${items} AS offered ON offered.item = offers.item
JOIN ${items} AS reason ON reason.item = offers.because`,
			fields: [
				{ header: 'offer', value: sql`offered.label`, kind: 'text' },
				{ header: 'because_of', value: sql`reason.label`, kind: 'text' },
				{ header: 'share', value: sql`round(offers.share, 4)`, kind: 'number' },
				{ header: 'seen', value: sql`offers.together`, kind: 'number' },
			],
		},
	};
}
