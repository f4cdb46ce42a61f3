// Numbers, money and days in the reader's language; Buddhist years are an option.
import type { Language } from './language.ts';

const MINUS = '−';

export interface Format {
	/** A whole number or one with up to two decimals. */
	readonly number: (value: number) => string;
	/** Money from minor units, exact to the last unit. */
	readonly money: (minor: number, scale: number) => string;
	/** Money from minor units, short: 8.3 million. */
	readonly moneyShort: (minor: number, scale: number) => string;
	/** A share of one as a percentage. */
	readonly percent: (share: number) => string;
	/** An ISO day. */
	readonly day: (isoDay: string) => string;
	/** An ISO month, `2024-02`. */
	readonly month: (isoMonth: string) => string;
	/** The short weekday of an ISO day. */
	readonly weekday: (isoDay: string) => string;
	/** The short month of an ISO day, without its year. */
	readonly monthName: (isoDay: string) => string;
	/** Bytes in MB or GB. */
	readonly bytes: (bytes: number) => string;
	/** Several words as a list. */
	readonly list: (words: readonly string[]) => string;
}

export function makeFormat(language: Language, buddhistYears: boolean): Format {
	const numbers = language === 'th' ? 'th-TH-u-nu-latn' : 'en';
	const calendar = buddhistYears ? 'buddhist' : 'gregory';
	const days = `${language === 'th' ? 'th-TH' : 'en-GB'}-u-ca-${calendar}-nu-latn`;
	const plain = new Intl.NumberFormat(numbers, { maximumFractionDigits: 2 });
	const compact = new Intl.NumberFormat(numbers, {
		notation: 'compact',
		compactDisplay: language === 'th' ? 'long' : 'short',
		maximumSignificantDigits: 3,
	});
	/** From here on money is shown short; Thai counts in full below a million. */
	const shortFrom = language === 'th' ? 1_000_000 : 10_000;
	const whole = new Intl.NumberFormat(numbers, { maximumFractionDigits: 0 });
	const percents = new Intl.NumberFormat(numbers, { style: 'percent', maximumFractionDigits: 1 });
	const wholePercents = new Intl.NumberFormat(numbers, { style: 'percent', maximumFractionDigits: 0 });
	const day = new Intl.DateTimeFormat(days, {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	});
	const month = new Intl.DateTimeFormat(days, { month: 'short', year: 'numeric', timeZone: 'UTC' });
	const weekday = new Intl.DateTimeFormat(days, { weekday: 'short', timeZone: 'UTC' });
	const monthName = new Intl.DateTimeFormat(days, { month: 'short', timeZone: 'UTC' });
	const words = new Intl.ListFormat(numbers, { type: 'conjunction' });
	const exact = new Map<number, Intl.NumberFormat>();
	const withScale = (scale: number) => {
		const known = exact.get(scale);
		if (known) return known;
		const made = new Intl.NumberFormat(numbers, {
			minimumFractionDigits: Math.min(scale, 2),
			maximumFractionDigits: scale,
		});
		exact.set(scale, made);
		return made;
	};
	const signed = (text: string) => text.replace(/^-/, MINUS);
	/** The era's letters add nothing beside the year. */
	const withoutEra = (text: string) => text.replace(/\s*(พ\.ศ\.|ค\.ศ\.|BE|AD)\s*/g, ' ').trim();
	return {
		number: (value) => signed(plain.format(value)),
		money: (minor, scale) => signed(withScale(scale).format(minor / 10 ** scale)),
		moneyShort: (minor, scale) => {
			const value = minor / 10 ** scale;
			const size = Math.abs(value);
			return signed((size < 100 ? plain : size < shortFrom ? whole : compact).format(value));
		},
		percent: (share) => {
			if (!Number.isFinite(share)) return '–';
			const small = Math.abs(share) < 0.1 && share !== 0;
			return signed((small ? percents : wholePercents).format(share));
		},
		day: (isoDay) => withoutEra(day.format(new Date(`${isoDay}T00:00:00Z`))),
		month: (isoMonth) => withoutEra(month.format(new Date(`${isoMonth}-01T00:00:00Z`))),
		weekday: (isoDay) => weekday.format(new Date(`${isoDay}T00:00:00Z`)),
		monthName: (isoDay) => monthName.format(new Date(`${isoDay}T00:00:00Z`)),
		bytes: (bytes) =>
			bytes >= 1e9
				? `${plain.format(bytes / 1e9)} GB`
				: bytes >= 1e5
					? `${plain.format(Math.round(bytes / 1e5) / 10)} MB`
					: `${whole.format(Math.ceil(bytes / 1000))} KB`,
		// Thai joins two words without blanks, which is hard to read between Latin ones.
		list: (items) =>
			words
				.format(items)
				.replace(/([A-Za-z0-9)])(และ)/g, '$1 $2')
				.replace(/(และ)([A-Za-z0-9(])/g, '$1 $2'),
	};
}
