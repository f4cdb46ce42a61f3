// Calendar days as ISO text and as whole days since 1970-01-01, never in a time zone.

const MS_PER_DAY = 86_400_000;

/** '2024-02-29' to days since 1970-01-01. @throws RangeError when the text is no day. */
export function epochDay(isoDay: string): number {
	const ms = Date.parse(`${isoDay}T00:00:00Z`);
	if (Number.isNaN(ms)) throw new RangeError(`not a day: ${isoDay}`);
	return ms / MS_PER_DAY;
}

/** Days since 1970-01-01 to '2024-02-29'. */
export function isoDay(epochDays: number): string {
	return new Date(epochDays * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Moves a day by whole days. */
export function addDays(day: string, spanDays: number): string {
	return isoDay(epochDay(day) + spanDays);
}
