// The plan as plain values: every group's card with its numbers, texts, priority and part of the budget.
import {
	cardId,
	priorityOf,
	splitBudget,
	suggestedNumbers,
	type CardId,
	type CardKind,
	type GroupFacts,
	type OfferNumbers,
	type Priority,
} from '../../domain/playbook.ts';
import type { DefaultSegmentId } from '../../domain/segments.ts';
import { smsLength, type SmsLength } from '../../domain/sms.ts';
import type { CardWords } from '../../text/en/playbook.ts';
import type { Format } from '../../text/format.ts';
import type { Messages } from '../../text/messages.ts';
import type { GroupRow } from './query.ts';
import { CARD_TEXTS, type CardEdits, type CardText, type PlaybookSettings } from './settings.ts';

export interface Card {
	readonly id: CardId;
	readonly group: GroupFacts;
	readonly name: string;
	readonly who: string;
	/** Empty for rungs and levels, whose technique is the offer. */
	readonly technique: string;
	/** The name of the default segment whose words stand here, where the group has none of its own. */
	readonly like: string | null;
	readonly numbers: OfferNumbers;
	readonly texts: Readonly<Record<CardText, string>>;
	/** The texts and numbers that the reader changed. */
	readonly edits: CardEdits;
	readonly sms: SmsLength;
	readonly priority: Priority;
	/** In the currency's whole units; null without a budget. */
	readonly budget: number | null;
}

export interface PlanWords {
	readonly words: Messages;
	readonly format: Format;
	/** The name of a segment in the reader's language. */
	readonly segmentName: (id: string) => string;
	/** The default segment whose words fit a segment of the book; null where none does. */
	readonly likest: (id: string) => DefaultSegmentId | null;
	/** Who is on a rung or holds a level. */
	readonly levelRule: (
		kind: 'ladder' | 'level',
		id: string,
	) => { readonly name: string; readonly rule: string };
}

function factsOf(row: GroupRow): GroupFacts {
	return {
		kind: row.kind,
		id: row.id,
		customers: row.customers,
		money: row.money,
		overdueMoney: row.overdue_money,
		medianOrder: row.median_order,
		medianGapDays: row.median_gap,
		reachable: row.reachable,
		before:
			row.before_customers === null
				? null
				: { customers: row.before_customers, returned: row.before_returned ?? 0 },
	};
}

/** The share of all customers of 90 days before who bought since; null where there were none. */
export function rateOfAll(rows: readonly GroupRow[]): number | null {
	const customers = rows.reduce((sum, row) => sum + (row.before_customers ?? 0), 0);
	const returned = rows.reduce((sum, row) => sum + (row.before_returned ?? 0), 0);
	return customers > 0 ? returned / customers : null;
}

function wordsOf(
	kind: CardKind,
	id: string,
	like: DefaultSegmentId | null,
	{ playbook }: Messages,
): CardWords {
	if (kind === 'ladder') return playbook.ladder[id as keyof typeof playbook.ladder];
	if (kind === 'level') return playbook.levels[id as keyof typeof playbook.levels];
	return like ? playbook.segments[like] : playbook.own;
}

function nameAndWho(kind: CardKind, id: string, like: DefaultSegmentId | null, plan: PlanWords) {
	if (kind !== 'segment') {
		const { name, rule } = plan.levelRule(kind, id);
		return { name, who: rule, technique: '', like: null };
	}
	const known = like && plan.words.segments.names[like];
	return {
		name: plan.segmentName(id),
		who: known?.who ?? '',
		technique: known?.action ?? '',
		like: known && like !== id ? known.name : null,
	};
}

/** The cards of one kind, the most pressing first (ties by id). */
export function cardsOf(
	kind: CardKind,
	rows: readonly GroupRow[],
	settings: PlaybookSettings,
	scale: number,
	plan: PlanWords,
): readonly Card[] {
	const rate = rateOfAll(rows);
	const groups = rows.filter((row) => row.kind === kind).map(factsOf);
	const cards = groups.map((group): Card => {
		const id = cardId(kind, group.id);
		const edits = settings.cards[id] ?? {};
		const like = kind === 'segment' ? plan.likest(group.id) : null;
		const suggested = suggestedNumbers(group, scale, like ?? group.id);
		const numbers = {
			threshold: edits.threshold ?? suggested.threshold,
			discount: edits.discount ?? suggested.discount,
			deadlineDays: edits.deadlineDays ?? suggested.deadlineDays,
		};
		const said = {
			threshold: plan.format.number(numbers.threshold),
			discount: numbers.discount > 0 ? plan.format.percent(numbers.discount / 100) : '',
			days: plan.format.number(numbers.deadlineDays),
		};
		const words = wordsOf(kind, group.id, like, plan.words);
		const texts = Object.fromEntries(
			CARD_TEXTS.map((text) => {
				const standard = words[text];
				return [text, edits[text] ?? (typeof standard === 'string' ? standard : standard(said))];
			}),
		) as Record<CardText, string>;
		return {
			id,
			group,
			...nameAndWho(kind, group.id, like, plan),
			numbers,
			texts,
			edits,
			sms: smsLength(texts.sms),
			priority: priorityOf(group, rate),
			budget: null,
		};
	});
	cards.sort(
		(a, b) =>
			b.priority.weight - a.priority.weight ||
			b.priority.atRisk - a.priority.atRisk ||
			(a.id < b.id ? -1 : 1),
	);
	if (settings.budget === null) return cards;
	// Where nobody can be reached by phone or e-mail, what is at risk alone decides.
	const none = cards.every(({ priority }) => priority.weight === 0);
	const parts = splitBudget(
		settings.budget,
		cards.map(({ priority }) => (none ? priority.atRisk : priority.weight)),
	);
	return cards.map((card, index) => ({ ...card, budget: parts[index] ?? 0 }));
}
