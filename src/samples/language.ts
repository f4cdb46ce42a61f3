// The two languages that the sample shop is written in, and words given in both.

export type Language = 'th' | 'en';

export type Words = { readonly [L in Language]: string };

/** The words in both languages. */
export function words(th: string, en: string): Words {
	return { th, en };
}
