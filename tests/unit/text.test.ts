// Words and formats: both languages say everything, in their own script and calendar.
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/text/language.ts';
import { makeFormat } from '../../src/text/format.ts';
import { inPoints } from '../../src/text/in-points.ts';
import { messages } from '../../src/text/messages.ts';

/** Stands for a text, and for the function that joins a list. */
const listOrText = Object.assign(() => 'a and b', { toString: () => '2' });

/** Every text of a dictionary by its path; functions are called with their parameters' places. */
function texts(value: unknown, path = ''): [string, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value === 'function') {
		const said = (value as (...all: unknown[]) => unknown)('1', listOrText, '3', '4', '5', '6');
		return typeof said === 'string' ? [[path, said]] : [];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => texts(one, `${path}.${key}`));
}

/** Texts that are the same in both languages on purpose. */
const SAME =
	/\.title$|customers\.scores|grid\.(recency|frequency|layerOf|combined|cell|table)|documents\.(kinds\.sql|report\.file)|languageName|\.language$|encodings|share$|scoring\.range$|several\.days$|lifetime\.models|attributes\.between|sql\.(hint|tableList)|shell\.title/;

describe('messages', () => {
	const withoutProblems = ({ problems: _, ...rest }: (typeof messages)['en']) => rest;

	it('are complete in both languages and none is empty', () => {
		const english = texts(withoutProblems(messages.en));
		const thai = texts(withoutProblems(messages.th));
		expect(thai.map(([path]) => path)).toEqual(english.map(([path]) => path));
		expect([...english, ...thai].filter(([, text]) => text.trim() === '')).toEqual([]);
	});

	it('are Thai in Thai, but for names', () => {
		const left = texts(withoutProblems(messages.th)).filter(
			([path, text]) => !/[ก-๙]/.test(text) && !SAME.test(path),
		);
		expect(left).toEqual([]);
	});
});

describe('English words that count', () => {
	const COUNTED =
		/(?<![\d.,“])\b1 (?:[a-z]+ )?(?:people|customers?’|attributes|buyers|cells|changes|characters|columns|credits|customers|dates|days|files|formulas|gaps|groups|ids|levels|lines|lists|months|numbers|orders|people|purchases|records|returns|rows|sheets|tables|values|visits|weeks|have|are|were|come|buy)\b/;
	const ones = (one: string | number) =>
		new Proxy({}, { get: (_, key) => (typeof key === 'symbol' ? () => String(one) : one) });
	const all = (one: unknown) => Array.from({ length: 8 }, () => one);
	/** One thing told as a text, as a number, as the fields of an object, and of a customer. */
	const given = [all('1'), all(1), [ones('1'), listOrText], [ones(1), listOrText], [1, listOrText]];

	function said(value: unknown, path: string): [string, string[]][] {
		if (typeof value === 'function') {
			const say = value as (...all: readonly unknown[]) => unknown;
			const found = given.flatMap((args) => {
				try {
					const text = say(...args);
					return typeof text === 'string' ? [text] : [];
				} catch {
					return [];
				}
			});
			return found.length > 0 ? [[path, found]] : [];
		}
		if (typeof value !== 'object' || value === null) return [];
		return Object.entries(value).flatMap(([key, one]) => said(one, `${path}.${key}`));
	}

	/** Here a name, a share, or the length of a long address stands where others have a count. */
	const NO_COUNT =
		/^\.(anotherGrid\.compared|documents\.linkTooLong|grid\.answer|overview\.returned|retention\.(answer|answerShort|waitSummary))$/;

	it('say one thing in the singular', () => {
		const every = said(messages.en, '');
		expect(every.length).toBeGreaterThan(350);
		// A function that takes a text is only right with a text: one way of asking must read well.
		const plural = every.filter(
			([path, texts]) => !NO_COUNT.test(path) && texts.every((text) => COUNTED.test(text)),
		);
		expect(plural.map(([path, [text]]) => `${path}: ${text ?? ''}`)).toEqual([]);
		expect(messages.en.movement.answer('a', 'b', '1', '1', '1')).toContain('1 new customer,');
		expect(messages.en.movement.answer('a', 'b', '1,001', '2', '3')).toContain('1,001 new customers,');
		expect(messages.en.levels.answer('1 customer', '1', '0')).toBe(
			'1 customer has bought; 1 of them comes regularly or better, and 0 are loyal to the brand.',
		);
	});
});

describe('messages of a file with points and no money', () => {
	it('speak of points throughout, and leave words from the file as they are', () => {
		for (const language of ['en', 'th'] as const) {
			const { file: _, problems: __, ...rest } = inPoints(messages[language], language);
			const left = texts(rest).filter(
				([path, text]) =>
					!/^\.(sql\.tableList|note\.help)/.test(path) &&
					/\bmoney\b|\bspen[dt]|(?<!ชั้น)ยอด(?!เยี่ยม)|ซื้อ(?:ครบ|รวม)/i.test(text),
			);
			expect(left).toEqual([]);
			expect(texts(rest).map(([path]) => path)).toEqual(
				texts({ ...messages[language], file: undefined, problems: undefined }).map(([path]) => path),
			);
		}
		const { customers, overview } = inPoints(messages.en, 'en');
		expect(customers.page.title('Money Box Ltd')).toBe('Customer Money Box Ltd');
		expect(overview.money).toBe('Points');
	});
});

describe('formats', () => {
	it('show days in Buddhist years where wished, whatever the time zone', () => {
		expect(makeFormat('th', true).day('2024-02-29')).toBe('29 ก.พ. 2567');
		expect(makeFormat('th', false).day('2024-02-29')).toBe('29 ก.พ. 2024');
		expect(makeFormat('en', false).day('2011-12-09')).toBe('9 Dec 2011');
		expect(makeFormat('en', true).day('2024-12-31')).toBe('31 Dec 2567');
	});

	it('show money exactly and short', () => {
		const format = makeFormat('en', false);
		expect(format.money(830006581, 2)).toBe('8,300,065.81');
		expect(format.money(-5, 2)).toBe('−0.05');
		expect(format.moneyShort(830006581, 2)).toBe('8.3M');
		expect(makeFormat('th', true).moneyShort(830006581, 2)).toBe('8.3 ล้าน');
		expect(makeFormat('th', true).moneyShort(65234000, 2)).toBe('652,340');
	});

	it('choose a language by the first wish that is one of ours', () => {
		expect(chooseLanguage([null, 'de-DE', 'th-TH', 'en'])).toBe('th');
		expect(chooseLanguage(['fr'])).toBe('en');
	});
});
