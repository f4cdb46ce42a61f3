// The invented members of the sample shop: who they are, how to reach them and how they buy.
import { HABIT_SHARES, orderDays, type Habit } from './habits.ts';
import { words, type Words } from './language.ts';
import { GIVEN_NAMES, SURNAMES, type Gender } from './names.ts';
import { AGE_BANDS, CHANNELS, PROVINCES, type Share } from './places.ts';
import { between, pick, pickWeighted, type Random } from './random.ts';

export interface Person {
	readonly memberId: string;
	readonly name: Words;
	/** Empty when not given. */
	readonly phone: string;
	readonly email: string;
	readonly province: Words;
	readonly gender: Gender;
	readonly age: Words;
	readonly channel: Words;
	readonly habit: Habit;
	/** The days of the orders, since 1970-01-01, in order. */
	readonly orderDays: readonly number[];
	/** One in twenty sends things back often. */
	readonly returnsOften: boolean;
}

/** So many members, numbered in the order of their first purchase. */
export function makePeople(random: Random, count: number): readonly Person[] {
	const drafts = Array.from({ length: count }, () => {
		const { habit } = pickWeighted(random, HABIT_SHARES, ({ weight }) => weight);
		return { habit, days: orderDays(random, habit) };
	});
	drafts.sort((a, b) => (a.days[0] ?? 0) - (b.days[0] ?? 0));
	return drafts.map(({ habit, days }, index) => makePerson(random, index + 1, habit, days));
}

function makePerson(random: Random, number: number, habit: Habit, days: readonly number[]): Person {
	const given = pickWeighted(random, GIVEN_NAMES, ({ gender }) => (gender === 'male' ? 0.7 : 1));
	const surname = pick(random, SURNAMES);
	const digits = String(number).padStart(4, '0');
	const hasPhone = random() < 0.92;
	const hasEmail = random() < 0.7;
	return {
		memberId: `M${digits}`,
		name: words(`${given.th} ${surname.th}`, `${given.en} ${surname.en}`),
		phone: hasPhone ? `08${between(random, 0, 9)}-000-${digits}` : '',
		email: hasEmail ? `${given.en.toLowerCase()}${digits}@example.com` : '',
		province: weighted(random, PROVINCES),
		gender: random() < 0.06 ? 'unsaid' : given.gender,
		age: weighted(random, AGE_BANDS),
		channel: weighted(random, CHANNELS),
		habit,
		orderDays: days,
		returnsOften: random() < 0.05,
	};
}

function weighted(random: Random, shares: readonly Share[]): Words {
	return pickWeighted(random, shares, ({ weight }) => weight);
}
