// From a LoadPlan to the statements that turn a file into the table of lines.
import { join, name, sql } from '../sql/sql.ts';
import { statement, type Statement } from '../sql/statement.ts';
import { table } from '../sql/tables.ts';
import { lineStages, type Stage } from './line-stages.ts';
import type { LoadPlan } from './load-plan.ts';

/** The statements that read `path` (UTF-8 text, see transcode.ts) into `quintile.lines`, replacing what was there. */
export function loadStatements(plan: LoadPlan, path: string): readonly Statement[] {
	const { stages, output } = lineStages(plan, path);
	const last = stages.at(-1) as Stage;
	const steps = stages.map((stage, index) => {
		const before = stages[index - 1];
		const close = stage.nested ? sql`)` : sql``;
		const body = before ? sql`${stage.select} FROM ${name(before.name)}${close}` : stage.select;
		return sql`${name(stage.name)} AS (${body}${stage.where ? sql` WHERE ${stage.where}` : sql``})`;
	});
	return [
		statement(
			'lines',
			sql`CREATE OR REPLACE TABLE ${table('lines')} AS
WITH ${join(steps, sql`,\n`)}
${output} FROM ${name(last.name)}`,
		),
	];
}
