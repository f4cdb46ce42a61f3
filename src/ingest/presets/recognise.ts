// Recognises an export by its headers and finds the columns that its preset names.
import type { PresetLimit, WrongFileId } from '../../domain/known-files.ts';
import type { Role } from '../../domain/roles.ts';
import { bareHeader, headerWords } from '../clean-text.ts';
import { PRESETS, WRONG_FILES, type Preset } from './table.ts';

/** A preset with its columns by index; what the file lacks is absent or null. */
export interface FoundPreset {
	readonly id: string;
	readonly name: string;
	readonly roles: ReadonlyMap<Role, number>;
	readonly without: readonly Role[];
	readonly amountOf: Preset['amountOf'];
	readonly documentType: number | null;
	readonly salesToo: readonly string[];
	readonly furtherStatuses: readonly number[];
	readonly cancelledWhenFilled: number | null;
	readonly refunded: number | null;
	/** Headers of this file, as written. */
	readonly notSummed: readonly string[];
	readonly limits: readonly PresetLimit[];
}

const bare = (header: string): string => bareHeader(headerWords(header));

function found(preset: Preset, columnNames: readonly string[]): FoundPreset {
	const bares = columnNames.map(bare);
	const indexOf = (header: string): number => bares.indexOf(bare(header));
	const indices = (headers: readonly string[]): readonly number[] =>
		headers.map(indexOf).filter((index) => index >= 0);
	const first = (header: string | undefined): number | null =>
		header === undefined ? null : (indices([header])[0] ?? null);
	const roles = new Map<Role, number>();
	for (const [role, headers] of Object.entries(preset.roles) as [Role, readonly string[]][]) {
		const index = indices(headers)[0];
		if (index !== undefined) roles.set(role, index);
	}
	return {
		id: preset.id,
		name: preset.name,
		roles,
		without: preset.without ?? [],
		amountOf: preset.amountOf,
		documentType: first(preset.documentType),
		salesToo: preset.salesToo ?? [],
		furtherStatuses: indices(preset.furtherStatuses ?? []),
		cancelledWhenFilled: first(preset.cancelledWhenFilled),
		refunded: first(preset.refunded),
		notSummed: indices(preset.notSummed ?? []).map((index) => columnNames[index] ?? ''),
		limits: preset.limits ?? [],
	};
}

const fits = (signature: readonly (string | RegExp)[], bares: ReadonlySet<string>): boolean =>
	signature.every((header) =>
		typeof header === 'string' ? bares.has(bare(header)) : [...bares].some((one) => header.test(one)),
	);

/** The preset whose signature the headers hold, the longest where several do; null when none does. */
export function presetOf(columnNames: readonly string[]): FoundPreset | null {
	const bares = new Set(columnNames.map(bare));
	const fitting = PRESETS.filter(({ signature }) => fits(signature, bares));
	const best = fitting.reduce<Preset | null>(
		(sofar, one) => (sofar === null || one.signature.length > sofar.signature.length ? one : sofar),
		null,
	);
	return best && found(best, columnNames);
}

/** The kind of file without orders that the headers tell; null for all others. */
export function wrongFileOf(columnNames: readonly string[]): WrongFileId | null {
	const bares = new Set(columnNames.map(bare));
	const found = WRONG_FILES.find(
		({ signature, unless = [] }) =>
			fits(signature, bares) && !unless.some((header) => bares.has(bare(header))),
	);
	return found?.id ?? null;
}
