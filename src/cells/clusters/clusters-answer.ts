// What the clusters cell stands on: centres found on a sample, everyone put to the nearest, the clusters' sums.
import { rowsOf } from '../../engine/columns.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import type { Statement } from '../../sql/statement.ts';
import { clustersOf, scalingOf, standardised } from '../../statistics/clusters.ts';
import {
	clusterRows,
	clusterSegments,
	clustersTable,
	pointRows,
	type Centres,
	type ClusterRow,
	type ClusterSegmentRow,
} from './query.ts';
import { clusterSettings } from './settings.ts';

export interface ClustersAnswer {
	readonly centres: Centres;
	/** Share of the differences between customers that the clusters explain. */
	readonly explained: number;
	readonly rows: readonly ClusterRow[];
	readonly segments: readonly ClusterSegmentRow[];
	readonly statements: readonly Statement[];
}

/** Null where there are fewer different customers than clusters. */
export async function clustersAnswer(
	notebook: Notebook,
	id: string,
	signal: AbortSignal,
): Promise<ClustersAnswer | null> {
	const { database } = notebook;
	const { groups, measures } = notebook.settings(id, clusterSettings);
	const asked = pointRows(measures);
	const { of, length } = await database.query(asked, { signal });
	const columns = [of.a, of.b, of.c, of.d, of.e].slice(0, measures.length);
	const points = Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? 0));
	const scaling = scalingOf(points);
	const scaled = standardised(points, scaling);
	if (new Set(scaled.map((point) => point.join())).size < groups) return null;
	const found = clustersOf(scaled, groups);
	const centres: Centres = { measures, centroids: found.centroids, ...scaling };
	const making = clustersTable(centres);
	const sums = clusterRows(notebook.loaded!.facts.scale);
	await database.run(making, { signal });
	const [rows, segments] = await Promise.all([
		database.query(sums, { signal }),
		database.query(clusterSegments, { signal }),
	]);
	return {
		centres,
		explained: found.explained,
		rows: rowsOf(rows),
		segments: rowsOf(segments),
		statements: [asked, making, sums, clusterSegments],
	};
}
