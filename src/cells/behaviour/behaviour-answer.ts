// What the behaviour cell stands on: the table of behaviour made by its rules, its groups and the segments' profiles.
import { rowsOf } from '../../engine/columns.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { behaviourTable } from '../../segmentation/behaviour.ts';
import type { Statement } from '../../sql/statement.ts';
import { bandsOf } from './bands.ts';
import { groupRows, orderQuartiles, profileRows, type GroupRow, type ProfileRow } from './query.ts';
import { behaviourSettings, type Division } from './settings.ts';

export interface BehaviourAnswer {
	readonly by: Division;
	readonly groups: readonly GroupRow[];
	readonly habits: readonly GroupRow[];
	readonly profiles: readonly ProfileRow[];
	/** Upper ends of the bands, in minor units. */
	readonly bands: readonly number[];
	/** Hours at which the parts of the day begin. */
	readonly dayParts: readonly number[];
	readonly statements: readonly Statement[];
}

/** Makes the table. @returns the bands and the statement */
export async function makeBehaviour(notebook: Notebook, cell: string, signal?: AbortSignal) {
	const { database, loaded, scored } = notebook;
	const { facts, reusedOrderIds } = loaded!;
	const settings = notebook.settings(cell, behaviourSettings);
	const options = signal ? { signal, interruptible: true } : {};
	const { low, middle, high } = rowsOf(await database.query(orderQuartiles, options))[0]!;
	const bands = bandsOf(settings.bands, [low, middle, high], facts.scale);
	const rules = { ...settings, bands };
	const made = behaviourTable({ facts, asOf: scored!.asOf, dayInKey: reusedOrderIds > 0, rules });
	await database.run(made, options);
	return { bands, made };
}

export async function behaviourAnswer(
	notebook: Notebook,
	cell: string,
	signal: AbortSignal,
): Promise<BehaviourAnswer> {
	const { database } = notebook;
	const { by, dayParts } = notebook.settings(cell, behaviourSettings);
	const { bands, made } = await makeBehaviour(notebook, cell, signal);
	const { scale } = notebook.loaded!.facts;
	const asked = groupRows(by, scale);
	const rowsBy = async (division: Division) =>
		rowsOf(await database.query(groupRows(division, scale), { signal }));
	const habits = rowsBy('habit');
	const [groups, ofHabits, profiles] = await Promise.all([
		by === 'habit' ? habits : rowsBy(by),
		habits,
		database.query(profileRows, { signal }),
	]);
	return {
		by,
		groups,
		habits: ofHabits,
		profiles: rowsOf(profiles),
		bands,
		dayParts,
		statements: [made, asked, profileRows],
	};
}
