// The messages for a file that has points and no money: every word for money becomes the word for points.
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';

const WORDS: { readonly [L in Language]: readonly (readonly [RegExp, string])[] } = {
	en: [
		[/\bMoney\b/g, 'Points'],
		[/\bmoney\b/g, 'points'],
		[/\bSpend from\b/g, 'Points from'],
		[/\bspent much\b/g, 'earned many points'],
		[/\bspent\b/g, 'earned'],
		[/\bspend (more|less|so much more)\b/g, 'earn $1'],
		[/\bspends\b/g, 'earns'],
		[/\bcome and spend\b/g, 'come often'],
		[/\bspending\b/g, 'points'],
		[/\bOrder value\b/g, 'Points an order'],
	],
	th: [
		// Not in words like “ชั้นยอด” (first class) and “ยอดเยี่ยม” (excellent).
		[/(?<!ชั้น|สุด)ยอด(?!เยี่ยม|นิยม|ฮิต)(?:ซื้อขาย|ใช้จ่าย|ขาย|ซื้อ|เงิน)?/g, 'แต้ม'],
		[/ซื้อ(ครบ|รวม)/g, 'ได้แต้ม$1'],
	],
};

/** Words that were given from the file (a name, a product) stay as they are. */
function replaced(text: string, language: Language, given: readonly unknown[]): string {
	const own = given.find(
		(one): one is string =>
			typeof one === 'string' && WORDS[language].some(([word]) => one.search(word) >= 0),
	);
	if (own !== undefined && text.includes(own)) {
		const rest = given.filter((one) => one !== own);
		return text
			.split(own)
			.map((part) => replaced(part, language, rest))
			.join(own);
	}
	return WORDS[language].reduce((all, [word, points]) => all.replace(word, points), text);
}

function told(value: unknown, language: Language): unknown {
	if (typeof value === 'string') return replaced(value, language, []);
	if (typeof value === 'function') {
		const say = value as (...given: readonly unknown[]) => unknown;
		return (...given: readonly unknown[]) => {
			const said = say(...given);
			return typeof said === 'string' ? replaced(said, language, given) : said;
		};
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, told(one, language)]));
}

const made = new Map<Messages, Messages>();

/** The same messages in points; how a file is read (its columns, its problems) is said as always. */
export function inPoints(messages: Messages, language: Language): Messages {
	const known = made.get(messages);
	if (known) return known;
	const { file, problems, ...rest } = messages;
	const all = { ...(told(rest, language) as typeof rest), file, problems };
	made.set(messages, all);
	return all;
}
