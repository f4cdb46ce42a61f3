// Real sales files with products as CSV text: read once by native DuckDB, because the page reads CSV.
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';

/** The rows of a query of native DuckDB, every value as text, as a CSV file. */
async function csvOf(query: string): Promise<Blob> {
	const connection = await (await DuckDBInstance.create()).connect();
	const reader = await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM (${query})`);
	const names = reader.columnNames();
	return new Blob([
		Papa.unparse({ fields: names, data: reader.getRows() as unknown[][] }, { newline: '\n' }),
	]);
}

/** Grocery lines with product, category, discounts and who the households are. */
export const completeJourney = (data: string): Promise<Blob> =>
	csvOf(`SELECT household_id, basket_id, strftime(transaction_timestamp, '%Y-%m-%d %H:%M:%S') AS transaction_timestamp,
	sales_value AS amount, quantity, coupon_disc AS discount, product_id::VARCHAR || ' ' || product_type AS product,
	product_category AS category, age, income
FROM '${join(data, 'complete-journey/transactions_sample.parquet')}'
JOIN '${join(data, 'complete-journey/products.parquet')}' USING (product_id)
LEFT JOIN '${join(data, 'complete-journey/demographics.csv')}' USING (household_id)
ORDER BY ALL`);

/** The invoices of the gift shop's first three months, line by line. */
export const onlineRetail = (data: string): Promise<Blob> =>
	csvOf(
		`FROM '${join(data, 'online-retail/online_retail_2010-2011.parquet')}' WHERE InvoiceDate < '2011-03-01'`,
	);
