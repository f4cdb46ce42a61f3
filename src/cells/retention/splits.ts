// What customers can be split by here: what every file has, and the columns of this one.
import type { Period } from '../../domain/period.ts';
import type { LineFacts } from '../../domain/line-facts.ts';
import type { ColumnRoles } from '../../domain/roles.ts';
import { byCohort, byDetail, byFirstDay, byFirstSize, bySegment, type Split } from './query.ts';

const FIRST_DAY_COLUMNS = ['category', 'product', 'channel'] as const;
export type FirstDayColumn = (typeof FIRST_DAY_COLUMNS)[number];

export type SplitChoice =
	| { readonly id: 'segment' | 'size' | 'cohort'; readonly kind: 'built-in' }
	| { readonly id: FirstDayColumn; readonly kind: 'first-day' }
	| { readonly id: string; readonly kind: 'detail'; readonly header: string };

/** The choices for a file, what it tells of the first purchase before the rest. */
export function splitChoices(facts: LineFacts, roles: ColumnRoles): SplitChoice[] {
	return [
		...FIRST_DAY_COLUMNS.filter((column) => roles[column] !== undefined).map(
			(id) => ({ id, kind: 'first-day' }) as const,
		),
		...facts.person
			.filter(({ identifying, column }) => !identifying && column !== 'channel')
			.map(({ column, header }) => ({ id: column, kind: 'detail', header }) as const),
		...(['size', 'segment', 'cohort'] as const).map((id) => ({ id, kind: 'built-in' }) as const),
	];
}

export function splitOf(choice: SplitChoice, period: Period, analysisDate: string): Split {
	if (choice.kind === 'first-day') return byFirstDay(choice.id, analysisDate);
	if (choice.kind === 'detail') return byDetail(choice.id);
	if (choice.id === 'segment') return bySegment;
	return choice.id === 'size' ? byFirstSize(analysisDate) : byCohort(period, analysisDate);
}
