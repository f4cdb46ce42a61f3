// The rules of the customer levels as they stand in the recipe, among the settings of the levels cell.
import * as v from 'valibot';
import type { LevelRules } from '../domain/levels.ts';
import type { RuleNumbers } from '../text/en/levels.ts';
import type { Format } from '../text/format.ts';
import type { SettingsSchema } from './cell-settings.ts';

/** The cell whose settings hold the rules; whatever else speaks of levels reads them there. */
export const LEVELS_CELL = 'levels';

const number = (standard: number, min: number, max: number) =>
	v.optional(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), standard);
const column = v.optional(v.nullable(v.string()), null);

export const levelRules: SettingsSchema<LevelRules> = v.object({
	regularGaps: number(2, 1, 20),
	loyalR: number(3, 1, 5),
	loyalFm: number(4, 1, 5),
	loyalDays: number(90, 7, 730),
	dueFrom: number(0.8, 0, 10),
	dueTo: number(1.5, 0, 20),
	activeShare: number(0.5, 0, 1),
	activeF: number(3, 1, 5),
	vipShare: number(0.5, 0.01, 1),
	riskR: number(2, 1, 5),
	riskFm: number(3, 1, 5),
	declineShare: number(0.5, 0, 1),
	declineDays: number(90, 7, 365),
	inactiveGaps: number(3, 1, 50),
	careShare: number(0.1, 0.01, 1),
	memberColumn: column,
	referralColumn: column,
	satisfactionColumn: column,
	npsColumn: column,
	ticketsColumn: column,
});

/** The numbers as they are read in the rules' words. */
export function ruleNumbers(rules: LevelRules, format: Format): RuleNumbers {
	const { number, percent } = format;
	return {
		regularGaps: number(rules.regularGaps),
		loyalR: number(rules.loyalR),
		loyalFm: number(rules.loyalFm),
		loyalDays: number(rules.loyalDays),
		dueFrom: number(rules.dueFrom),
		dueTo: number(rules.dueTo),
		activeShare: percent(rules.activeShare),
		activeF: number(rules.activeF),
		vipShare: percent(rules.vipShare),
		riskR: number(rules.riskR),
		riskFm: number(rules.riskFm),
		declineShare: percent(rules.declineShare),
		declineDays: number(rules.declineDays),
		inactiveGaps: number(rules.inactiveGaps),
		careShare: percent(rules.careShare),
	};
}
