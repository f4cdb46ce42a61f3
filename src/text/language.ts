// The languages of the page and how one is chosen when the reader has not.

export const LANGUAGES = ['en', 'th'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
	return (LANGUAGES as readonly unknown[]).includes(value);
}

/** The first wish that is a language of ours; English where none is. */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): Language {
	for (const wish of wishes) {
		const language = wish?.toLowerCase().split('-')[0];
		if (isLanguage(language)) return language;
	}
	return 'en';
}
