// How far a named zone is from UTC and since when, so that times in UTC can be shifted without the engine knowing zones.

export interface ZoneShift {
	readonly zone: string;
	/** From `from` (UTC, `YYYY-MM-DD HH:MM:SS`) on, add `minutes`; ascending, the first from the beginning of time. */
	readonly steps: readonly { readonly from: string; readonly minutes: number }[];
}

const FIRST_YEAR = 1995;
const LAST_YEAR = 2045;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function offsets(zone: string): (time: number) => number {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	});
	return (time) => {
		const of = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
		const local = Date.UTC(
			of['year'] ?? 0,
			(of['month'] ?? 1) - 1,
			of['day'] ?? 1,
			of['hour'] ?? 0,
			of['minute'] ?? 0,
			of['second'] ?? 0,
		);
		return Math.round((local - time) / 60_000);
	};
}

/** Midnight UTC is 00:00; the change is found to the minute. */
export function zoneShift(zone: string): ZoneShift | null {
	let offset: (time: number) => number;
	try {
		offset = offsets(zone);
	} catch {
		return null;
	}
	const start = Date.UTC(FIRST_YEAR, 0, 1);
	const steps = [{ from: '0001-01-01 00:00:00', minutes: offset(start) }];
	for (let time = start; time < Date.UTC(LAST_YEAR, 0, 1); time += 7 * DAY) {
		let before = time;
		let after = time + 7 * DAY;
		if (offset(before) === offset(after)) continue;
		while (after - before > 60_000) {
			const middle = before + Math.floor((after - before) / 120_000) * 60_000;
			if (offset(middle) === offset(before)) before = middle;
			else after = middle;
		}
		steps.push({
			from: new Date(after).toISOString().slice(0, 19).replace('T', ' '),
			minutes: offset(after),
		});
	}
	return { zone, steps };
}
