// How files with the same headers were read before, so that next month's file needs no question. Preferences only: fingerprints, never data.
import * as v from 'valibot';
import { fingerprint } from '../domain/fingerprint.ts';
import { EMPTY_RECIPE, type FileChoices } from '../domain/recipe.ts';
import { fileSchema } from './recipe-schema.ts';

/** Where the layouts are kept between visits. */
export interface LayoutStore {
	read(): unknown;
	write(layouts: unknown): void;
}

const MOST_LAYOUTS = 50;
/** Choices that hold for every file of a layout; the sheet, the archive's member and the day belong to one file. */
const LASTING = [
	'columns',
	'dateOrder',
	'decimalMark',
	'encoding',
	'statuses',
	'countUnpaid',
	'asWritten',
	'longRows',
	'identity',
	'currency',
	'withoutDuplicates',
	'timeZone',
	'daysSince1904',
] as const satisfies readonly (keyof FileChoices)[];

const schema = v.array(v.tuple([v.string(), v.partial(fileSchema)]));

/** The mark of a file's headers, whatever its name. */
export function layoutMark(columnNames: readonly string[]): string {
	return fingerprint(columnNames.join('\u0001'));
}

const isDefault = (key: keyof FileChoices, value: unknown): boolean =>
	JSON.stringify(value) === JSON.stringify(EMPTY_RECIPE.file[key]);

export class KnownLayouts {
	readonly #store: LayoutStore;

	constructor(store: LayoutStore) {
		this.#store = store;
	}

	/** The choices with what is known of the layout where the reader has said nothing else. */
	applied(mark: string, choices: FileChoices): FileChoices {
		const known = this.#read().get(mark);
		if (!known) return choices;
		const recalled = LASTING.filter((key) => key in known && isDefault(key, choices[key]));
		if (recalled.length === 0) return choices;
		return { ...choices, ...Object.fromEntries(recalled.map((key) => [key, known[key]])) };
	}

	/** Keeps what the reader chose; nothing where they chose nothing and nothing was known. */
	remember(mark: string, columnNames: readonly string[], choices: FileChoices): void {
		const layouts = this.#read();
		const own = new Set(columnNames.map(fingerprint));
		const columns = Object.fromEntries(Object.entries(choices.columns).filter(([header]) => own.has(header)));
		const chosen = LASTING.map((key) => [key, key === 'columns' ? columns : choices[key]] as const).filter(
			([key, value]) => !isDefault(key, value),
		);
		if (chosen.length === 0 && !layouts.has(mark)) return;
		layouts.delete(mark);
		if (chosen.length > 0) layouts.set(mark, Object.fromEntries(chosen));
		this.#store.write([...layouts].slice(-MOST_LAYOUTS));
	}

	#read(): Map<string, Partial<FileChoices>> {
		const parsed = v.safeParse(schema, this.#store.read());
		return new Map(parsed.success ? (parsed.output as [string, Partial<FileChoices>][]) : []);
	}
}

/** Nothing is known and nothing is kept. */
export const NO_LAYOUTS = new KnownLayouts({ read: () => [], write: () => undefined });
