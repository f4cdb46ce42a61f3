// What the levels cell shows, as plain values: every rung and level with its numbers, or what it is missing.
import { FACT_OF, LEVELS, RUNGS, type Level, type LevelRules, type Rung } from '../../domain/levels.ts';
import type { LineFacts } from '../../domain/line-facts.ts';
import { columnOf } from '../../segmentation/level-facts.ts';
import type { LevelsAnswer } from './levels-answer.ts';

export interface LevelView<Id> {
	readonly id: Id;
	readonly customers: number;
	/** Minor units. */
	readonly money: number;
	/** Neither sales rows nor a column of the file can show it. */
	readonly missing: boolean;
}

/** True where the file can show this rung or level. */
function seen(id: Rung | Level, facts: LineFacts, rules: LevelRules, answer: LevelsAnswer): boolean {
	if (id === 'prospect') return answer.listed !== null;
	if (id === 'expecting') return (answer.listed?.expecting ?? 0) > 0;
	if (id === 'high-maintenance') return answer.returns > 0 || columnOf(facts, 'tickets', rules) !== null;
	const needed = FACT_OF[id];
	return needed === undefined || needed.some((fact) => columnOf(facts, fact, rules) !== null);
}

function view<Id extends Rung | Level>(
	kind: 'ladder' | 'level',
	ids: readonly Id[],
	answer: LevelsAnswer,
	facts: LineFacts,
	rules: LevelRules,
): LevelView<Id>[] {
	return ids.map((id) => {
		const row = answer.rows.find((one) => one.kind === kind && one.id === id);
		return {
			id,
			customers: row?.customers ?? 0,
			money: row?.money ?? 0,
			missing: !seen(id, facts, rules, answer),
		};
	});
}

/** From the lowest rung up. */
export const rungViews = (answer: LevelsAnswer, facts: LineFacts, rules: LevelRules) =>
	view('ladder', RUNGS, answer, facts, rules);

export const levelViews = (answer: LevelsAnswer, facts: LineFacts, rules: LevelRules) =>
	view('level', LEVELS, answer, facts, rules);
