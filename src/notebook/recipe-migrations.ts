// Brings a recipe of an older version to the next one, a version at a time.
import { fingerprint } from '../domain/fingerprint.ts';

type Fields = { readonly [key: string]: unknown };

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Version 1 kept the look of the grid beside the rest; it is a setting of that cell now. */
function fromVersion1({ grid, ...rest }: Fields): Fields {
	return { ...rest, version: 2, settings: grid === undefined ? {} : { 'segment-grid': grid } };
}

/** Version 2 kept status values, sheets and files of archives by their words; they are fingerprints now. */
function fromVersion2(recipe: Fields): Fields {
	const { file } = recipe;
	if (!isFields(file)) return { ...recipe, version: 3 };
	const { statuses, sheet, member } = file;
	const hashed = (name: unknown) => (typeof name === 'string' ? fingerprint(name) : null);
	return {
		...recipe,
		version: 3,
		file: {
			...file,
			sheet: hashed(sheet),
			member: hashed(member),
			statuses: Object.fromEntries(
				Object.entries(isFields(statuses) ? statuses : {}).map(([value, means]) => [
					fingerprint(value),
					means,
				]),
			),
		},
	};
}

const STEPS: { readonly [version: number]: (recipe: Fields) => Fields } = {
	1: fromVersion1,
	2: fromVersion2,
};

/** The same recipe in the newest version that we know the way to. */
export function migrated(value: unknown): unknown {
	if (!isFields(value)) return value;
	const step = typeof value['version'] === 'number' ? STEPS[value['version']] : undefined;
	return step ? migrated(step(value)) : value;
}
