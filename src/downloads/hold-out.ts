// Marks a random part of a list to be held out of a campaign: the same customers whenever the list is taken again.
import { CAMPAIGN_COLUMN, HOLD_OUT_COLUMN, LISTED_ON_COLUMN } from '../domain/marked-list.ts';
import { sql, type Sql } from '../sql/sql.ts';
import type { CsvField } from './csv-sql.ts';

export interface HoldOut {
	/** 1 to 50. */
	readonly percent: number;
	/** Other campaigns hold out other customers. */
	readonly campaign: string;
	/** ISO day of the analysis. */
	readonly listedOn: string;
}

/**
 * TRUE for about `percent` of a hundred customers: by a hash of campaign and key, so that neither the order of a list nor
 * a customer's name, value or segment has a part in it.
 */
export function isHeldOut(customer: Sql, { percent, campaign }: Pick<HoldOut, 'percent' | 'campaign'>): Sql {
	return sql`(md5_number_lower(${`${campaign}\n`} || ${customer}) % 100 < ${percent})`;
}

export function holdOutFields(holdOut: HoldOut): CsvField[] {
	return [
		{ header: HOLD_OUT_COLUMN, value: isHeldOut(sql`people.customer`, holdOut), kind: 'number' },
		{ header: LISTED_ON_COLUMN, value: sql`${{ isoDay: holdOut.listedOn }}`, kind: 'number' },
		{ header: CAMPAIGN_COLUMN, value: sql`${holdOut.campaign}`, kind: 'text' },
	];
}
