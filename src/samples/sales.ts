// Two years of the sample shop's receipts, before they are written in any language.
import { fillBasket, type Item } from './baskets.ts';
import { drawGrowingDay, FIRST_DAY, LAST_DAY, calendarDate } from './calendar.ts';
import type { Words } from './language.ts';
import { makePeople, type Person } from './people.ts';
import { CHANNELS, COUNTER } from './places.ts';
import type { Product } from './products.ts';
import { promotionOn, WELCOME } from './promotions.ts';
import { between, pickWeighted, randomFrom, type Random } from './random.ts';

export type SaleStatus = 'completed' | 'cancelled' | 'unpaid' | 'returned';

export interface Sale {
	readonly receipt: string;
	/** Days since 1970-01-01. */
	readonly day: number;
	/** Null for someone who walked in and is not a member. */
	readonly person: Person | null;
	readonly channel: Words;
	readonly promotion: string;
	readonly percentOff: number;
	readonly status: SaleStatus;
	/** Quantities below 0 on a return. */
	readonly items: readonly Item[];
}

type Draft = Omit<Sale, 'receipt'>;

const SEED = 20_241_001;
const MEMBERS = 1_500;
const WALK_INS = 85;

/** Every receipt, in the order of its day; always the same. */
export function makeSales(): readonly Sale[] {
	const random = randomFrom(SEED);
	const drafts = makePeople(random, MEMBERS).flatMap((person) => salesTo(random, person));
	for (let visit = 0; visit < WALK_INS; visit++) drafts.push(walkIn(random));
	return numbered(drafts.sort((a, b) => a.day - b.day));
}

function salesTo(random: Random, person: Person): Draft[] {
	const drafts: Draft[] = [];
	let favourite: Product | undefined;
	for (const day of person.orderDays) {
		const items = fillBasket(random, { habit: person.habit, favourite });
		const channel = random() < 0.75 ? person.channel : pickWeighted(random, CHANNELS, (one) => one.weight);
		const sale: Draft = { day, person, channel, items, ...offer(random, person, day), status: fate(random) };
		drafts.push(sale);
		favourite ??= items[0]?.product;
		if (sale.status === 'completed')
			drafts.push(...returnsOf(random, sale, person.returnsOften ? 0.09 : 0.012));
	}
	return drafts;
}

function offer(
	random: Random,
	{ habit, orderDays }: Person,
	day: number,
): Pick<Draft, 'promotion' | 'percentOff'> {
	const running = promotionOn(day);
	if (running !== undefined && (habit === 'promotion' || random() < 0.6)) {
		return { promotion: running.code, percentOff: running.percent };
	}
	const welcomed = habit !== 'promotion' && day === orderDays[0] && random() < 0.2;
	return welcomed
		? { promotion: WELCOME.code, percentOff: WELCOME.percent }
		: { promotion: '', percentOff: 0 };
}

function fate(random: Random): SaleStatus {
	const draw = random();
	if (draw < 0.02) return 'cancelled';
	return draw < 0.025 ? 'unpaid' : 'completed';
}

function returnsOf(random: Random, sale: Draft, likelihood: number): Draft[] {
	const day = sale.day + between(random, 2, 12);
	const back = sale.items.filter(() => random() < likelihood);
	if (day > LAST_DAY || back.length === 0) return [];
	const items = back.map(({ product, quantity }) => ({ product, quantity: -quantity }));
	return [{ ...sale, day, items, status: 'returned' }];
}

function walkIn(random: Random): Draft {
	const items = fillBasket(random, { habit: 'once', favourite: undefined });
	const day = drawGrowingDay(random, FIRST_DAY, LAST_DAY);
	return { day, person: null, channel: COUNTER, promotion: '', percentOff: 0, status: 'completed', items };
}

/** Receipts are numbered anew each month, returns in a series of their own. */
function numbered(drafts: readonly Draft[]): Sale[] {
	const used = new Map<string, number>();
	return drafts.map((draft) => {
		const { year, month } = calendarDate(draft.day);
		const series = `DEMO-${draft.status === 'returned' ? 'R' : ''}${year % 100}${String(month + 1).padStart(2, '0')}`;
		const number = (used.get(series) ?? 0) + 1;
		used.set(series, number);
		return { ...draft, receipt: `${series}-${String(number).padStart(4, '0')}` };
	});
}
