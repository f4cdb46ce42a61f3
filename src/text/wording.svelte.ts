// The words and formats of the page, which follow the reader's language.
import { getContext, setContext } from 'svelte';
import type { Language } from './language.ts';
import { makeFormat } from './format.ts';
import { messages } from './messages.ts';
import { inPoints } from './in-points.ts';

const KEY = Symbol('wording');

export class Wording {
	language = $state<Language>('en');
	/** Null: Buddhist years in Thai, Gregorian in English. */
	buddhistChoice = $state<boolean | null>(null);
	buddhistYears = $derived(this.buddhistChoice ?? this.language === 'th');
	/** True where the file counts points and no money. */
	countsPoints = $state.raw<() => boolean>(() => false);
	/** The messages of the language, which speak of points where there is no money. */
	words = $derived(
		this.countsPoints() ? inPoints(messages[this.language], this.language) : messages[this.language],
	);
	/** Numbers, money and days in it. */
	format = $derived(makeFormat(this.language, this.buddhistYears));

	constructor(language: Language, buddhistChoice: boolean | null) {
		this.language = language;
		this.buddhistChoice = buddhistChoice;
	}
}

export function provideWording(wording: Wording): void {
	setContext(KEY, wording);
}

/** The wording of the page; for use while a component is being made. */
export function getWording(): Wording {
	return getContext<Wording>(KEY);
}
