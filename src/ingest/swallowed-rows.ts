// Finds quotes that were never closed: the cell that begins with one has swallowed the rows below it.
import type { Role } from '../domain/roles.ts';
import { join, name, sql } from '../sql/sql.ts';
import { query, type Query } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { ALIGNED_DELIMITER } from './scan-sql.ts';

/** A cell this long that holds as many delimiters as a whole row is no cell. */
const LONG_CELL = 100;

export interface SwallowedRows {
	readonly rows: number;
	/** The number of the first such row; null when there is none. */
	readonly first: number | null;
}

const TEXT_ROLES: readonly Role[] = [
	'customer',
	'orderId',
	'name',
	'phone',
	'email',
	'product',
	'category',
	'channel',
];
const COLUMN_NAMES: { readonly [R in Role]?: string } = { orderId: 'order_id' };

/** Rows whose text holds a row or more. Looks at what is kept of the lines. */
export function swallowedRows({ dialect, roles, attributes }: LoadPlan): Query<SwallowedRows> {
	const delimiter = dialect.spaceAligned ? ALIGNED_DELIMITER : dialect.delimiter;
	const least = dialect.columnNames.length - 1;
	const columns = [
		...TEXT_ROLES.filter((role) => role === 'customer' || roles[role] !== undefined).map(
			(role) => COLUMN_NAMES[role] ?? role,
		),
		...attributes.map((index) => `attribute_${index}`),
	];
	const holdsRows = columns.map((column) => {
		const text = name(column);
		return sql`(strlen(${text}) > ${LONG_CELL} AND length(${text}) - length(replace(${text}, ${delimiter}, '')) >= ${least})`;
	});
	return query(
		'quotes never closed',
		{ rows: 'number', first: 'number' },
		sql`SELECT count(*)::DOUBLE AS rows, min(row_number)::DOUBLE AS first FROM ${table('lines')} WHERE ${join(holdsRows, sql` OR `)}`,
	);
}
