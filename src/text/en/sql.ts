// English words of the SQL cell.
import type { SqlProblem } from '../../domain/sql-problem.ts';
import { counted } from './counted.ts';

const near = (words: readonly string[]) =>
	words.length > 0 ? ` Did you mean ${words.map((one) => `“${one}”`).join(' or ')}?` : '';

export const sql = {
	title: 'SQL question',
	outline: 'SQL question',
	name: 'Name of the result',
	nameEmpty: 'A result needs a name, so that others can read it.',
	nameTaken: (name: string) => `“${name}” is already the name of a table. Choose another.`,
	editor: (name: string) => `SQL of ${name}`,
	hint: 'SELECT segment, count(*) FROM segments GROUP BY ALL',
	run: 'Run',
	runAll: 'Run all',
	runHint: 'Ctrl or ⌘ and Enter',
	running: 'Running …',
	empty: 'Write a question in SQL and run it. It only reads: nothing here can change your data.',
	rows: (count: number, shown: string, seconds: string) =>
		`${shown} ${count === 1 ? 'row' : 'rows'} in ${seconds} s.`,
	result: (name: string) => `Result ${name}`,
	noRows: 'No row.',
	copyRows: 'Copy',
	summary: (distinct: string, missing: string, low: string, high: string) =>
		`${counted(distinct, 'different value')}, ${missing} empty, from ${low} to ${high}`,
	distinct: (count: string) => `${count} different`,
	missing: (share: string) => `${share} empty`,
	tables: 'Which tables are there?',
	tablesFilter:
		'All of them hold what your filter before scoring leaves, as the rest of the page does; only set_aside is of the whole file.',
	tableList: [
		['lines', 'every line of the file that is used; amounts in the currency'],
		['set_aside', 'the lines that are not used, with the reason'],
		['orders', 'one row an order: customer, day, amount'],
		['customers', 'one row a customer: first and last order, recency_days, orders, money'],
		['scores', 'r, f, m and fm of each customer'],
		['segments', 'the segment of each customer'],
		['people', 'what is known of each customer'],
		['cube', 'customers and money by r, f, m and segment'],
	] as readonly (readonly [string, string])[],
	problem: (problem: SqlProblem): string => {
		switch (problem.kind) {
			case 'empty':
				return 'There is nothing to run yet.';
			case 'cancelled':
				return 'Stopped. Run it again when you like.';
			case 'restarted':
				return 'The engine did not stop by itself, so it was started anew and your file loaded again. This question asks for too much; make it smaller.';
			case 'out-of-memory':
				return 'The result does not fit into the browser’s memory. Ask for fewer rows or columns, or add up with GROUP BY.';
			case 'cycle':
				return `These results read each other in a circle: ${problem.names.join(' → ')}. One of them must do without the others.`;
			case 'needs':
				return `This reads “${problem.name}”, which has no result. Mend that one first.`;
			case 'several-statements':
				return 'One question a cell, please: there is more after the semicolon.';
			case 'only-reads':
				return `An SQL cell only reads. Begin with SELECT, FROM or WITH, not ${problem.word}.`;
			case 'function-refused':
				return `The function ${problem.name} reaches beyond this notebook, to files, settings or the network, and is not allowed.`;
			case 'no-such-table':
				return `There is no table “${problem.name}”. The tables are listed below; other cells are read by the name of their result.`;
			case 'no-such-column':
				return `There is no column “${problem.name}”.${near(problem.near)}`;
			case 'no-such-function':
				return `There is no function “${problem.name}”.${near(problem.near)}`;
			case 'syntax':
				return problem.near === ''
					? 'The SQL ends too early: something is missing or not closed.'
					: `The SQL cannot be read from “${problem.near}” on.`;
			case 'needs-in':
				return 'A PIVOT needs its values named: PIVOT … ON column IN (‘one’, ‘two’).';
			case 'wrong-types':
				return `A function was given a kind of value it cannot take: ${problem.said}.`;
			case 'not-grouped':
				return `“${problem.name}” stands beside a sum: add it to GROUP BY, or write GROUP BY ALL.`;
			case 'bad-value':
				return `A value cannot be read as asked: ${problem.said}`;
			case 'engine':
				return problem.said;
		}
	},
};
