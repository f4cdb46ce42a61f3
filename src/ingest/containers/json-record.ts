// Flattens one JSON object into named cells.

export interface FlatRecord {
	readonly cells: ReadonlyMap<string, string>;
	/** Keys that hold lists of objects, or objects inside objects. */
	readonly leftOut: readonly string[];
}

/** Texts are found too, so that numbers inside them are left alone. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const LONG_NUMBER = /^-?\d{16,}$/;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** JSON in which whole numbers too long for a double become text: an id keeps its last digits. */
export function parseExactly(text: string): unknown {
	const safe = /\d{16}/.test(text)
		? text.replace(TEXT_OR_NUMBER, (found) => (LONG_NUMBER.test(found) ? `"${found}"` : found))
		: text;
	return JSON.parse(safe);
}

function scalarText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value !== 'number') return String(value);
	return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}

/** One level deep: `customer: {id}` gives `customer.id`; lists of plain values are joined by semicolons. */
export function flatten(text: string): FlatRecord | null {
	let record: unknown;
	try {
		record = parseExactly(text);
	} catch {
		return null;
	}
	if (!isFields(record)) return null;
	const cells = new Map<string, string>();
	const leftOut: string[] = [];
	const add = (key: string, value: unknown, deeper: boolean): void => {
		if (isScalar(value)) cells.set(key, scalarText(value));
		else if (Array.isArray(value) && value.every(isScalar)) cells.set(key, value.map(scalarText).join('; '));
		else if (isFields(value) && deeper)
			for (const [inner, one] of Object.entries(value)) add(`${key}.${inner}`, one, false);
		else leftOut.push(key);
	};
	for (const [key, value] of Object.entries(record)) add(key, value, true);
	return { cells, leftOut };
}
