// English words for rows that are longer or shorter than the header, blank lines and NUL characters: nothing is left out for them.

/** `rows` is null where only a part of a large file was looked at. */
type Shape = (rows: string | null) => string;

const counted = (rows: string | null, one: string, many: string): string =>
	rows === '1' ? `One ${one}` : `${rows ?? 'Some'} ${many}`;

export const shape: Readonly<Record<'long' | 'short' | 'blank' | 'nul', Shape>> = {
	long: (rows) =>
		`${counted(rows, 'row has', 'rows have')} more cells than the header; what stands beyond the last column is not read.`,
	short: (rows) =>
		`${counted(rows, 'row has', 'rows have')} fewer cells than the header; the missing ones were taken as empty.`,
	blank: (rows) =>
		`${counted(rows, 'blank row was', 'blank rows were')} passed over; ${rows === '1' ? 'it keeps its' : 'they keep their'} row number.`,
	nul: () => 'The file holds NUL characters, which no text has; they were taken out.',
};
