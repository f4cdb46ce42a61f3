// The built-in cells in their order. To add an analysis, add a folder beside this file and a line here.
import type { Component } from 'svelte';
import type { Notebook } from '../notebook/notebook.svelte.ts';
import type { Messages } from '../text/messages.ts';
import Attributes from './attributes/Cell.svelte';
import Behaviour from './behaviour/Cell.svelte';
import BookOfGroups from './book/Cell.svelte';
import BoughtTogether from './bought-together/Cell.svelte';
import Chart from './chart/Cell.svelte';
import Clusters from './clusters/Cell.svelte';
import CompareBooks from './compare-books/Cell.svelte';
import Customers from './customers/Cell.svelte';
import Levels from './levels/Cell.svelte';
import Lifecycle from './lifecycle/Cell.svelte';
import Movement from './movement/Cell.svelte';
import LifetimeValue from './lifetime-value/Cell.svelte';
import Note from './note/Cell.svelte';
import Overview from './overview/Cell.svelte';
import Proof from './proof/Cell.svelte';
import Retention from './retention/Cell.svelte';
import Playbook from './playbook/Cell.svelte';
import Rhythm from './rhythm/Cell.svelte';
import PotentialHighValue from './potential-high-value/Cell.svelte';
import PriceSteps from './price-steps/Cell.svelte';
import Products from './products/Cell.svelte';
import Recommendations from './recommendations/Cell.svelte';
import SalesFile from './sales-file/Cell.svelte';
import Scoring from './scoring/Cell.svelte';
import AnotherGrid from './segment-grid/Another.svelte';
import SegmentGrid from './segment-grid/Cell.svelte';
import Segments from './segments/Cell.svelte';
import Sql from './sql/Cell.svelte';
import SinceLastFile from './since-last-file/Cell.svelte';
import WhatChanged from './what-changed/Cell.svelte';

export interface CellEntry {
	/** Its folder's name, or for the second cell of a folder what it is called in a recipe. */
	readonly id: string;
	/** Its name in the outline. */
	readonly outline: (words: Messages) => string;
	readonly Cell: Component<{ id: string }>;
	/** Where the outline has it: what everyone reads first, how it is worked out, or what goes deeper (absent). */
	readonly group?: 'start' | 'method';
	/** What stands beside it when it is duplicated with its settings: another of its kind, or of this one; absent where there is one only. */
	readonly duplicate?: string;
	/** Where two of them stand one after the other, they share the width of a wide page. */
	readonly halves?: boolean;
	/** True while the cell has something to say; absent means always. */
	readonly when?: (notebook: Notebook) => boolean;
}

/** Whether the days of orders are known, which a file of one row a customer leaves out. */
const knowsOrders = ({ loaded }: Notebook): boolean => loaded?.facts.isSummary !== true;

export const CELLS: readonly CellEntry[] = [
	{
		id: 'what-changed',
		outline: ({ whatChanged }) => whatChanged.outline,
		Cell: WhatChanged,
		group: 'start',
		when: ({ former }) => former !== null,
	},
	{ id: 'sales-file', outline: ({ file }) => file.outline, Cell: SalesFile, group: 'start' },
	{ id: 'overview', outline: ({ overview }) => overview.outline, Cell: Overview, group: 'start' },
	{
		id: 'segment-grid',
		outline: ({ grid }) => grid.outline,
		Cell: SegmentGrid,
		group: 'start',
		duplicate: 'another-grid',
		halves: true,
	},
	{ id: 'segments', outline: ({ segments }) => segments.outline, Cell: Segments, group: 'start' },
	{ id: 'playbook', outline: ({ playbook }) => playbook.outline, Cell: Playbook, group: 'start' },
	{ id: 'levels', outline: ({ levels }) => levels.outline, Cell: Levels, group: 'start' },
	{ id: 'behaviour', outline: ({ behaviour }) => behaviour.outline, Cell: Behaviour, when: knowsOrders },
	{ id: 'products', outline: ({ products }) => products.outline, Cell: Products, when: knowsOrders },
	{
		id: 'bought-together',
		outline: ({ together }) => together.outline,
		Cell: BoughtTogether,
		when: knowsOrders,
	},
	{
		id: 'recommendations',
		outline: ({ recommendations }) => recommendations.outline,
		Cell: Recommendations,
		when: knowsOrders,
	},
	{ id: 'price-steps', outline: ({ priceSteps }) => priceSteps.outline, Cell: PriceSteps, when: knowsOrders },
	{
		id: 'potential-high-value',
		outline: ({ potential }) => potential.outline,
		Cell: PotentialHighValue,
		when: knowsOrders,
	},
	{ id: 'attributes', outline: ({ attributes }) => attributes.outline, Cell: Attributes },
	{
		id: 'lifetime-value',
		outline: ({ lifetime }) => lifetime.outline,
		Cell: LifetimeValue,
		when: knowsOrders,
	},
	{ id: 'customers', outline: ({ customers }) => customers.outline, Cell: Customers, group: 'start' },
	{ id: 'movement', outline: ({ movement }) => movement.outline, Cell: Movement, when: knowsOrders },
	{ id: 'retention', outline: ({ retention }) => retention.outline, Cell: Retention, when: knowsOrders },
	{ id: 'rhythm', outline: ({ rhythm }) => rhythm.outline, Cell: Rhythm, when: knowsOrders },
	{ id: 'lifecycle', outline: ({ lifecycle }) => lifecycle.outline, Cell: Lifecycle, when: knowsOrders },
	{ id: 'proof', outline: ({ proof }) => proof.outline, Cell: Proof, when: knowsOrders },
	{ id: 'since-last-file', outline: ({ sinceLastFile }) => sinceLastFile.outline, Cell: SinceLastFile },
	{ id: 'clusters', outline: ({ clusters }) => clusters.outline, Cell: Clusters, group: 'method' },
	{ id: 'scoring', outline: ({ scoring }) => scoring.outline, Cell: Scoring, group: 'method' },
	{ id: 'book', outline: ({ book }) => book.outline, Cell: BookOfGroups, group: 'method' },
	{
		id: 'compare-books',
		outline: ({ compareBooks }) => compareBooks.outline,
		Cell: CompareBooks,
		group: 'method',
	},
];

/** The cells that a reader adds. */
export const OWN_CELLS: readonly CellEntry[] = [
	{
		id: 'another-grid',
		outline: ({ anotherGrid }) => anotherGrid.outline,
		Cell: AnotherGrid,
		duplicate: 'another-grid',
		halves: true,
	},
	{ id: 'sql', outline: ({ sql }) => sql.outline, Cell: Sql, duplicate: 'sql' },
	{ id: 'chart', outline: ({ chart }) => chart.outline, Cell: Chart, duplicate: 'chart' },
	{ id: 'note', outline: ({ note }) => note.outline, Cell: Note, duplicate: 'note' },
];
