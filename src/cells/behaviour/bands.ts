// Bands of the average order: the file's quartiles, rounded to numbers that read well.

/** The nearest of 1, 1.5, 2, 3, 5 and 7 times a power of ten; 0 stays 0. */
export function readable(value: number): number {
	if (!(value > 0)) return 0;
	const power = 10 ** Math.floor(Math.log10(value));
	const steps = [1, 1.5, 2, 3, 5, 7, 10].map((step) => step * power);
	return steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best));
}

/** Upper ends in minor units, ascending and without doubles. */
export function bandsOf(
	chosen: readonly number[] | null,
	quartiles: readonly number[],
	scale: number,
): number[] {
	const unit = 10 ** scale;
	const ends = chosen ?? quartiles.map((minor) => readable(minor / unit));
	const whole = ends.map((end) => Math.round(end * unit)).filter((end) => end > 0);
	return [...new Set(whole)].sort((a, b) => a - b);
}

/** Numbers in a text as a reader types them: spaces or semicolons between, a comma for thousands; ascending, without doubles. */
export function numbersIn(typed: string): number[] {
	const found = typed
		.split(/[\s;/]+|,(?!\d{3}(?!\d))/)
		.filter((one) => one !== '')
		.map((one) => Number(one.replaceAll(',', '')))
		.filter((one) => Number.isFinite(one));
	return [...new Set(found)].sort((a, b) => a - b);
}

/** Where the parts of a day end: each at the next one's beginning, the last at the first's. */
export function endOfPart(start: number, starts: readonly number[]): number {
	return starts[starts.indexOf(start) + 1] ?? starts[0] ?? 24;
}
