// A dozen ready questions: SQL over the plain tables, offered where the file has what they need.
export type ReadyId = keyof typeof READY;

/** A column of `lines` that a question needs. */
export type Needs = 'product' | 'category' | 'channel';

interface Ready {
	/** The name of its result. */
	readonly name: string;
	readonly needs: readonly Needs[];
	readonly sql: string;
}

export const READY = {
	'december-and-not-since': {
		name: 'december_buyers',
		needs: [],
		sql: `WITH last AS (SELECT max(day) AS day FROM orders),
december AS (
	SELECT make_date(year(day) - CASE WHEN month(day) = 12 THEN 0 ELSE 1 END, 12, 1) AS start FROM last
)
SELECT customer, sum(amount) AS december_money, segment
FROM orders JOIN december ON orders.day >= start AND orders.day < start + INTERVAL 1 MONTH
	JOIN customers AS known USING (customer) JOIN segments USING (customer)
WHERE known.last_order < start + INTERVAL 1 MONTH AND purchase
GROUP BY customer, segment
ORDER BY december_money DESC, customer`,
	},
	'best-weekday': {
		name: 'weekdays',
		needs: [],
		sql: `SELECT segment, isodow(day) AS weekday, dayname(day) AS day_name, count(*) AS orders, sum(amount) AS money
FROM orders JOIN segments USING (customer)
WHERE purchase
GROUP BY ALL
ORDER BY segment, weekday`,
	},
	'returning-product': {
		name: 'returning_products',
		needs: ['product'],
		sql: `WITH firsts AS (SELECT customer, first_order, orders > 1 AS came_back FROM customers)
SELECT product, count(DISTINCT customer) AS first_buyers,
	count(DISTINCT customer) FILTER (came_back) AS came_back,
	round(100 * count(DISTINCT customer) FILTER (came_back) / count(DISTINCT customer), 1) AS came_back_percent
FROM lines JOIN firsts USING (customer)
WHERE day = first_order AND product IS NOT NULL
GROUP BY product
HAVING first_buyers >= 10
ORDER BY came_back_percent DESC, first_buyers DESC, product`,
	},
	'first-product': {
		name: 'first_products',
		needs: ['product'],
		sql: `SELECT product, count(DISTINCT customer) AS first_buyers, sum(amount) AS money
FROM lines JOIN customers USING (customer)
WHERE day = first_order AND product IS NOT NULL
GROUP BY product
ORDER BY first_buyers DESC, product`,
	},
	'best-of-categories': {
		name: 'categories',
		needs: ['category'],
		sql: `SELECT category, sum(amount) AS money,
	sum(amount) FILTER (segment IN ('champions', 'loyal-customers')) AS money_of_best,
	round(100 * sum(amount) FILTER (segment IN ('champions', 'loyal-customers')) / sum(amount), 1) AS percent_of_best
FROM lines JOIN segments USING (customer)
WHERE category IS NOT NULL
GROUP BY category
HAVING sum(amount) > 0
ORDER BY money DESC, category`,
	},
	'channel-money': {
		name: 'channels',
		needs: ['channel'],
		sql: `SELECT channel, count(DISTINCT customer) AS customers, sum(amount) AS money
FROM lines
WHERE channel IS NOT NULL
GROUP BY channel
ORDER BY money DESC, channel`,
	},
	'days-between': {
		name: 'days_between',
		needs: [],
		sql: `WITH days AS (SELECT DISTINCT customer, day FROM orders WHERE purchase),
gaps AS (SELECT day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS days_between FROM days)
SELECT days_between, count(*) AS times
FROM gaps
WHERE days_between IS NOT NULL
GROUP BY days_between
ORDER BY days_between`,
	},
	'one-order-big': {
		name: 'big_single_orders',
		needs: [],
		sql: `SELECT customer, first_order, money, recency_days
FROM customers
WHERE orders_ever = 1 AND money > (SELECT quantile_cont(amount, 0.9) FROM orders WHERE purchase)
ORDER BY money DESC, customer`,
	},
	growing: {
		name: 'growing_customers',
		needs: [],
		sql: `WITH last AS (SELECT max(day) AS day FROM orders),
years AS (
	SELECT customer,
		coalesce(sum(amount) FILTER (orders.day > last.day - INTERVAL 1 YEAR), 0) AS this_year,
		coalesce(sum(amount) FILTER (orders.day <= last.day - INTERVAL 1 YEAR AND orders.day > last.day - INTERVAL 2 YEAR), 0) AS year_before
	FROM orders, last
	GROUP BY customer
)
SELECT customer, this_year, year_before, this_year - year_before AS more
FROM years
WHERE year_before > 0 AND this_year > year_before
ORDER BY more DESC, customer`,
	},
	'month-by-month': {
		name: 'months',
		needs: [],
		sql: `SELECT date_trunc('month', day)::DATE AS month,
	count(DISTINCT customer) FILTER (day = first_order) AS new_customers,
	count(DISTINCT customer) FILTER (day > first_order) AS returning_customers,
	sum(amount) AS money
FROM orders JOIN customers USING (customer)
WHERE purchase
GROUP BY month
ORDER BY month`,
	},
	'order-sizes': {
		name: 'order_sizes',
		needs: [],
		sql: `SELECT amount, segment
FROM orders JOIN segments USING (customer)
WHERE purchase AND amount > 0
ORDER BY amount, segment`,
	},
	overdue: {
		name: 'overdue',
		needs: [],
		sql: `SELECT customer, segment, orders, recency_days,
	round((last_order - first_order) / (orders - 1), 1) AS usual_days,
	round(recency_days / ((last_order - first_order) / (orders - 1)), 1) AS times_usual
FROM customers JOIN segments USING (customer)
WHERE orders > 2 AND last_order > first_order
	AND recency_days > 2 * (last_order - first_order) / (orders - 1)
ORDER BY money DESC, customer`,
	},
	'share-of-best': {
		name: 'shares',
		needs: [],
		sql: `SELECT segment, sum(customers) AS customers, sum(money) AS money,
	round(100 * sum(money) / sum(sum(money)) OVER (), 1) AS percent_of_money
FROM cube
GROUP BY segment
ORDER BY money DESC, segment`,
	},
	'busiest-days': {
		name: 'busiest_days',
		needs: [],
		sql: `SELECT day, count(*) AS orders, count(DISTINCT customer) AS customers, sum(amount) AS money
FROM orders
WHERE purchase
GROUP BY day
ORDER BY money DESC, day
LIMIT 50`,
	},
} as const satisfies Readonly<Record<string, Ready>>;

/** The questions that a file with these columns can answer. */
export function readyFor(has: (column: Needs) => boolean): readonly ReadyId[] {
	return (Object.keys(READY) as ReadyId[]).filter((id) => (READY[id].needs as readonly Needs[]).every(has));
}
