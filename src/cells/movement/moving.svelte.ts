// What the movement cell knows: the picture from typed arrays, the months behind it, and the people of one flow by SQL.
import { epochDay } from '../../domain/day.ts';
import { csvText } from '../../downloads/csv.ts';
import { rowsOf } from '../../engine/columns.ts';
import { breath } from '../../notebook/breath.ts';
import { controlGroup } from '../../notebook/campaign.ts';
import type { Notebook } from '../../notebook/notebook.svelte.ts';
import { linesAsFile } from '../../notebook/take-list.ts';
import { TwoDateScores, type ScoredDates } from '../../notebook/two-dates.ts';
import { View } from '../../notebook/view.svelte.ts';
import { segmentIdsOf, standingOn } from '../../segmentation/standing.ts';
import type { Statement } from '../../sql/statement.ts';
import { before, monthEnds, usualBack } from './dates.ts';
import { movementOf, type Flow, type Movement, type Places } from './flows.ts';
import {
	flowRows,
	movedHeader,
	movedLines,
	movedPeople,
	type Chosen,
	type MovedPerson,
	type TwoDates,
} from './query.ts';
import type { SeriesRow } from './series.ts';
import type { SeriesTask } from './series-worker.ts';
import { movementSettings } from './settings.ts';
import { besidePage } from '../../workers/beside-page.ts';

const MONTHS_SHOWN = 24;
const PEOPLE_SHOWN = 50;

export interface Picture extends Movement {
	readonly fromDay: string;
	readonly toDay: string;
	readonly statements: readonly Statement[];
}

export class Moving {
	chosen = $state.raw<Chosen | null>(null);
	readonly people = new View<readonly MovedPerson[]>();
	/** What found them. */
	peopleAsked = $state.raw<Statement | null>(null);
	readonly series = new View<readonly SeriesRow[]>();
	/** Of the months, 0 to 1. */
	seriesDone = $state(0);
	/** The reader stopped the months; what stands is of before. */
	seriesStopped = $state(false);
	readonly #notebook: Notebook;
	readonly #id: string;
	readonly #scores: TwoDateScores;
	#seriesKey: unknown[] = [];
	/** On the two dates last shown, and what they were scored of and by. */
	#standings: { readonly of: readonly unknown[]; readonly byDay: ReadonlyMap<string, Places> } = {
		of: [null],
		byDay: new Map(),
	};

	constructor(notebook: Notebook, id: string) {
		this.#notebook = notebook;
		this.#id = id;
		this.#scores = new TwoDateScores(notebook, id);
	}

	/** The dates in force. */
	get dates(): { readonly from: string; readonly to: string } {
		const kept = this.#notebook.settings(this.#id, movementSettings);
		const to = kept.to ?? this.#notebook.scored!.asOf.analysisDate;
		const firstDay = this.#notebook.loaded?.ledger.firstDay ?? to;
		return { from: kept.from ?? before(to, usualBack(firstDay, to)), to };
	}

	/** From typed arrays, within milliseconds; null where the first date is not before the second. */
	async picture(): Promise<Picture | null> {
		const notebook = this.#notebook;
		const { orders, scoredBy } = await notebook.past();
		const { from, to } = this.dates;
		if (from >= to) return null;
		const { book } = notebook.scored!;
		const scoring = scoredBy(notebook.scoring);
		// Where one date is moved, the standing on the other is known.
		const of = [orders, notebook.scoring, book];
		const known = this.#standings.of.every((part, index) => part === of[index])
			? this.#standings.byDay
			: null;
		const on = async (day: string): Promise<Places> => {
			const found = known?.get(day);
			if (found) return found;
			await breath();
			const { customers: _, ...places } = standingOn(orders, epochDay(day), scoring, book);
			return places;
		};
		const [first, second] = [await on(from), await on(to)];
		await breath();
		this.#standings = {
			of,
			byDay: new Map([
				[from, first],
				[to, second],
			]),
		};
		const plan = this.#scores.plan(from, to);
		void this.#drawSeries(to);
		if (this.chosen) this.show(this.chosen);
		return {
			...movementOf(first, second, orders),
			fromDay: from,
			toDay: to,
			statements: [...plan.statements, flowRows(this.#asked(from, to, plan))],
		};
	}

	/** Shows the people of a flow or list. */
	show(chosen: Chosen): void {
		this.chosen = chosen;
		const { facts } = this.#notebook.loaded!;
		void this.people.refresh((signal) =>
			this.#onScores(async (dates) => {
				const asked = movedPeople(dates, chosen, facts, PEOPLE_SHOWN);
				const people = rowsOf(await this.#notebook.database.query(asked, { signal }));
				if (!signal.aborted) this.peopleAsked = asked;
				return people;
			}),
		);
	}

	hide(): void {
		this.people.stop();
		this.chosen = null;
		this.peopleAsked = null;
	}

	/** The list of all of them, as CSV for programs. */
	async list(chosen: Chosen): Promise<Blob> {
		const { facts } = this.#notebook.loaded!;
		return this.#onScores(async (dates) => {
			const marks = controlGroup(this.#notebook);
			const header = csvText(movedHeader(facts, marks), [], 'plain');
			return linesAsFile(this.#notebook, header, movedLines(dates, chosen, facts, 'plain', marks));
		});
	}

	/** The matrix by SQL. */
	flows(): Promise<Flow[]> {
		return this.#onScores(async (dates) => rowsOf(await this.#notebook.database.query(flowRows(dates))));
	}

	/** The months, computed anew. */
	async months(): Promise<SeriesRow[]> {
		return this.#months(this.dates.to, new AbortController().signal, () => undefined);
	}

	/** Stops the months; they stay so until something that they depend on changes, or they are wanted again. */
	stopSeries(): void {
		this.series.stop();
		this.seriesStopped = true;
	}

	resumeSeries(): void {
		this.#seriesKey = [];
		void this.#drawSeries(this.dates.to);
	}

	stop(): void {
		this.people.stop();
		this.series.stop();
	}

	#onScores<Result>(task: (dates: TwoDates) => Promise<Result>): Promise<Result> {
		const { from, to } = this.dates;
		return this.#scores.with(from, to, (scored) => task(this.#asked(from, to, scored)));
	}

	#asked(from: string, to: string, { before, after }: ScoredDates): TwoDates {
		const { levels, book } = this.#notebook.scored!;
		return { from, to, before, after, levelsR: levels.r, ids: segmentIdsOf(book) };
	}

	/** Only where something that the months depend on has changed. */
	async #drawSeries(to: string): Promise<void> {
		const { recipe, scored, loaded } = this.#notebook;
		const key = [to, recipe.scoring, scored?.book, loaded, recipe.book];
		if (key.every((part, index) => part === this.#seriesKey[index])) return;
		this.#seriesKey = key;
		this.seriesDone = 0;
		this.seriesStopped = false;
		await this.series.refresh((signal) => this.#months(to, signal, (share) => (this.seriesDone = share)));
	}

	async #months(to: string, signal: AbortSignal, onProgress: (share: number) => void) {
		const notebook = this.#notebook;
		const { of } = await notebook.past();
		const days = monthEnds(notebook.loaded?.ledger.firstDay ?? to, to, MONTHS_SHOWN);
		const task: SeriesTask = { past: of, days, scoring: notebook.scoring, book: notebook.scored!.book };
		const script = import('./series-worker.ts?worker&url');
		return besidePage<SeriesRow[]>(script, task, { signal, onProgress });
	}
}
