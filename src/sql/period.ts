// The period that a day lies in, in SQL, as `domain/period.ts` counts it.
import type { Period } from '../domain/period.ts';
import { sql, type Sql } from './sql.ts';

/** A whole number; the next period is one more. */
export function periodIndex(day: Sql, period: Period): Sql {
	switch (period) {
		case 'month':
			return sql`(year(${day}) * 12 + month(${day}) - 1)::INTEGER`;
		case 'quarter':
			return sql`(year(${day}) * 4 + quarter(${day}) - 1)::INTEGER`;
		case 'year':
			return sql`year(${day})::INTEGER`;
	}
}
