// How many have had an event by a day when some were not watched long enough to know: Kaplan and Meier's estimate.
import { Z95 } from './normal.ts';

/** Those who were watched for so many whole days: `events` had it on that day, `censored` were not watched longer. */
export interface Watched {
	readonly days: number;
	readonly events: number;
	readonly censored: number;
}

/** The share who have had the event by the end of a day, with its 95 % interval. */
export interface CurvePoint {
	readonly days: number;
	/** 0 to 1. */
	readonly share: number;
	readonly low: number;
	readonly high: number;
	/** Watched and without the event just before this day. */
	readonly atRisk: number;
}

/**
 * 1 − S(t) on every day with an event, in order. S by Kaplan and Meier (1958), JASA 53, 457–481; its variance by Greenwood;
 * the interval on the log(−log) scale, Kalbfleisch and Prentice (1980), so that it stays within 0 and 1. An event
 * and an end of watching on the same day: the event comes first.
 */
export function eventCurve(watched: readonly Watched[]): CurvePoint[] {
	const days = new Map<number, { events: number; censored: number }>();
	for (const { days: day, events, censored } of watched) {
		const known = days.get(day) ?? { events: 0, censored: 0 };
		days.set(day, { events: known.events + events, censored: known.censored + censored });
	}
	let atRisk = [...days.values()].reduce((sum, { events, censored }) => sum + events + censored, 0);
	let without = 1;
	let greenwood = 0;
	const curve: CurvePoint[] = [];
	for (const [day, { events, censored }] of [...days].sort(([left], [right]) => left - right)) {
		if (events > 0) {
			without *= 1 - events / atRisk;
			greenwood += events / (atRisk * (atRisk - events));
			curve.push({ days: day, share: 1 - without, ...around(without, greenwood), atRisk });
		}
		atRisk -= events + censored;
	}
	return curve;
}

function around(without: number, greenwood: number): { low: number; high: number } {
	if (without <= 0 || !Number.isFinite(greenwood)) return { low: 0, high: 1 };
	const half = (Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(without));
	return { low: 1 - without ** Math.exp(-half), high: 1 - without ** Math.exp(half) };
}

/** The first day on which the share reaches `share`; null where it never does while anyone is watched. */
export function daysUntilShare(curve: readonly CurvePoint[], share: number): number | null {
	return curve.find((point) => point.share >= share - 1e-12)?.days ?? null;
}

/** The curve's value at the end of a day. */
export function shareBy(curve: readonly CurvePoint[], days: number): number {
	return curve.findLast((point) => point.days <= days)?.share ?? 0;
}
