// The lifecycle as plain values: who reached each stage, who is in it, the step onwards, and where most are lost.
import { daysUntilShare, eventCurve } from '../../statistics/kaplan-meier.ts';
import { STAGES, type Stage, type StageRow, type StepRow } from './query.ts';

export interface StageView {
	readonly stage: Stage;
	/** Who ever got this far; for slipping and lost, who is there. */
	readonly reached: number;
	/** Who is in it on the analysis date. */
	readonly now: number;
	/** Minor units, of those who are in it. */
	readonly money: number;
	readonly medianAway: number | null;
	/** The share of those who reached it that went on, 0 to 1; null where no step follows. */
	readonly onwards: number | null;
	/** The days within which half of those who reached it go on, also counting those who have not yet; null where fewer do. */
	readonly medianDays: number | null;
	/** The median of those who did go on. */
	readonly medianOfMovers: number | null;
	/** The step at which the smallest share goes on. */
	readonly dropOff: boolean;
}

const BUYING: readonly Stage[] = ['first', 'second', 'repeat', 'regular'];

export function lifecycleOf(stageRows: readonly StageRow[], stepRows: readonly StepRow[]): StageView[] {
	const rows = new Map(stageRows.map((row) => [row.stage, row]));
	const steps = [1, 2, 3].map((step) => {
		const of = stepRows.filter((row) => row.step === step);
		const went = of.reduce((sum, { events }) => sum + events, 0);
		const stayed = of.reduce((sum, { censored }) => sum + censored, 0);
		const movers = of
			.filter(({ events }) => events > 0)
			.map(({ days, events }) => ({ days, events, censored: 0 }));
		return {
			reached: went + stayed,
			went,
			onwards: went + stayed > 0 ? went / (went + stayed) : null,
			medianDays: daysUntilShare(eventCurve(of), 0.5),
			medianOfMovers: daysUntilShare(eventCurve(movers), 0.5),
		};
	});
	const lowest = Math.min(...steps.flatMap(({ onwards }) => onwards ?? []));
	return STAGES.map((stage): StageView => {
		const row = rows.get(stage);
		const place = BUYING.indexOf(stage);
		const step = steps[place];
		const now = row?.customers ?? 0;
		return {
			stage,
			reached: place === 3 ? (steps[2]?.went ?? 0) : (step?.reached ?? now),
			now,
			money: row?.money ?? 0,
			medianAway: row?.median_away ?? null,
			onwards: step?.onwards ?? null,
			medianDays: step?.medianDays ?? null,
			medianOfMovers: step?.medianOfMovers ?? null,
			dropOff: step !== undefined && step.onwards !== null && step.onwards === lowest,
		};
	});
}
