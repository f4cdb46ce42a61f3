// How the customers of the sample shop buy: once, now and then, monthly, only at promotions, or no longer.
import { drawDay, drawGrowingDay, FIRST_DAY, LAST_DAY } from './calendar.ts';
import { PROMOTIONS } from './promotions.ts';
import { between, type Random } from './random.ts';

export type Habit = 'once' | 'occasional' | 'regular' | 'monthly' | 'promotion' | 'lapsed-big' | 'slipping';

/** Customers in a thousand. */
export const HABIT_SHARES: readonly { readonly habit: Habit; readonly weight: number }[] = [
	{ habit: 'once', weight: 475 },
	{ habit: 'occasional', weight: 215 },
	{ habit: 'regular', weight: 105 },
	{ habit: 'monthly', weight: 55 },
	{ habit: 'promotion', weight: 80 },
	{ habit: 'lapsed-big', weight: 40 },
	{ habit: 'slipping', weight: 30 },
];

/** The days, in order and each once, on which a customer of the habit orders. */
export function orderDays(random: Random, habit: Habit): readonly number[] {
	return [...new Set(daysOf(random, habit))].sort((a, b) => a - b);
}

function daysOf(random: Random, habit: Habit): number[] {
	switch (habit) {
		case 'once':
			return [drawGrowingDay(random, FIRST_DAY, LAST_DAY)];
		case 'occasional':
			return occasional(random);
		case 'regular':
			return steady(random, drawGrowingDay(random, FIRST_DAY, LAST_DAY - 150), {
				gapDays: between(random, 30, 75),
				jitterDays: 9,
				slowing: 1,
				last: random() < 0.7 ? LAST_DAY : LAST_DAY - between(random, 45, 240),
			});
		case 'monthly':
			return steady(random, drawGrowingDay(random, FIRST_DAY, LAST_DAY - 220), {
				gapDays: 30.44,
				jitterDays: 3,
				slowing: 1,
				last: random() < 0.85 ? LAST_DAY : LAST_DAY - between(random, 45, 120),
			});
		case 'promotion':
			return atPromotions(random);
		case 'lapsed-big':
			return steady(random, drawDay(random, FIRST_DAY, FIRST_DAY + 120), {
				gapDays: between(random, 25, 45),
				jitterDays: 8,
				slowing: 1,
				last: LAST_DAY - between(random, 170, 420),
			});
		case 'slipping':
			return steady(random, drawDay(random, FIRST_DAY, FIRST_DAY + 330), {
				gapDays: between(random, 18, 30),
				jitterDays: 5,
				slowing: 1.3,
				last: LAST_DAY,
			});
	}
}

function occasional(random: Random): number[] {
	const joined = drawGrowingDay(random, FIRST_DAY, LAST_DAY - 45);
	const again = 1 + Math.floor(random() * random() * 5);
	return [joined, ...Array.from({ length: again }, () => drawDay(random, joined + 7, joined + 400))];
}

interface Rhythm {
	readonly gapDays: number;
	readonly jitterDays: number;
	/** What each gap is multiplied by to give the next. */
	readonly slowing: number;
	readonly last: number;
}

function steady(random: Random, joined: number, { gapDays, jitterDays, slowing, last }: Rhythm): number[] {
	const days = [joined];
	let gap = gapDays;
	for (let due = joined + gap; due <= last - jitterDays; due += gap) {
		const day = Math.round(due);
		days.push(drawDay(random, day - jitterDays, day + jitterDays));
		gap *= slowing;
	}
	return days;
}

function atPromotions(random: Random): number[] {
	const start = between(random, 0, PROMOTIONS.length - 3);
	const days: number[] = [];
	for (const [index, { first, last }] of PROMOTIONS.slice(start).entries()) {
		if (index < 2 || random() < 0.4) days.push(drawDay(random, first, last));
	}
	return days;
}
