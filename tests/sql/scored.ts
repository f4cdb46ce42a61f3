// Every scored customer as a row, in the oracle's shape and order.
import { sql } from '../../src/sql/sql.ts';
import { query, type Query } from '../../src/sql/statement.ts';
import { table } from '../../src/sql/tables.ts';
import type { OracleCustomer } from './oracle.ts';

export const scored: Query<OracleCustomer> = query(
	'scored',
	{
		customer: 'text',
		days: 'number',
		orders: 'number',
		money: 'number',
		r: 'number',
		f: 'number',
		m: 'number',
		segment: 'text',
	},
	sql`SELECT customer, recency_days AS days, orders, money::DOUBLE AS money, r, f, m, segment
FROM ${table('people')} JOIN ${table('customers')} USING (cid) JOIN ${table('scores')} USING (cid) JOIN ${table('segments')} USING (cid)
ORDER BY customer`,
);
