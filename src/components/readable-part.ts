// The part of a statement of ours that a reader can run in an SQL cell: what it reads, without the table it makes.

/** Null where it only changes something. */
export function readablePart(text: string): string | null {
	const reading = text.replace(/^CREATE OR REPLACE TABLE \S+ AS\n/, '');
	return /^\(*(?:SELECT|WITH|FROM)\b/.test(reading) ? reading : null;
}
