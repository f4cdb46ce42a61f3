// The built-in books, and which book is in force.
import { DEFAULT_BOOK, everyScores, evenLevels, type Book, type BookSegment } from './book.ts';
import type { BookChoices, ScoringChoices } from './recipe.ts';
import type { SegmentId } from './segments.ts';

const lost: BookSegment = { id: 'lost', name: { en: 'Lost', th: 'เลิกซื้อแล้ว' }, colour: 'var(--paint-11)' };

/** The default ten with F in place of FM: the form that most notebooks copy. */
const R_BY_F: Book = { ...DEFAULT_BOOK, id: 'r-by-f', grid: 'r-f' };

/** Codes of three digits, R F M, by segment. */
type Codes = Readonly<Record<SegmentId, string>>;

/** A book of R × F × M from codes; what is not named is in no segment. @throws RangeError where a code is named twice. */
function byCodes(id: string, levels: number, segments: readonly BookSegment[], codes: Codes): Book {
	const segmentOfCode = new Map<string, SegmentId>();
	for (const [segment, of] of Object.entries(codes)) {
		for (const code of of.split(' ')) {
			if (segmentOfCode.has(code)) throw new RangeError(`two segments hold ${code}`);
			segmentOfCode.set(code, segment);
		}
	}
	return byRule(id, levels, segments, (r, f, m) => segmentOfCode.get(`${r}${f}${m}`) ?? null);
}

type Rule = (r: number, f: number, m: number) => SegmentId | null;

function byRule(id: string, levels: number, segments: readonly BookSegment[], rule: Rule): Book {
	const cells: (SegmentId | null)[][] = Array.from({ length: levels }, () => []);
	for (const { r, f, m } of everyScores(evenLevels(levels))) cells[r - 1]?.push(rule(r, f, m));
	return { id, grid: 'r-f-m', levels, segments, cells };
}

const CODES_125 = byCodes('codes-125', 5, [...DEFAULT_BOOK.segments, lost], {
	champions: '555 554 544 545 454 455 445',
	'loyal-customers': '543 444 435 355 354 345 344 335',
	'potential-loyalist':
		'553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
	'new-customers': '512 511 422 421 412 411 311',
	promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
	'need-attention': '535 534 443 434 343 334 325 324',
	'cant-lose-them': '155 154 144 214 215 115 114 113',
	'about-to-sleep': '331 321 312 221 213',
	'at-risk': '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
	hibernating: '332 322 231 241 251 233 232 223 222 132 123 122 212 211',
	lost: '111 112 121 131 141 151',
});

const SIX_GROUPS = byCodes(
	'six-groups',
	3,
	[
		{ id: 'champions' },
		{ id: 'loyal-customers' },
		{ id: 'recent', name: { en: 'Recent', th: 'เพิ่งซื้อไม่นาน' }, colour: 'var(--new-customers)' },
		{ id: 'need-attention' },
		{ id: 'at-risk' },
		{ id: 'inactive', name: { en: 'Inactive', th: 'ไม่เคลื่อนไหว' }, colour: 'var(--hibernating)' },
	],
	{
		champions: '333 332 323',
		'loyal-customers': '321 322 331 232 233',
		recent: '312 313 311 222 223',
		'need-attention': '213 221 123 132 133',
		'at-risk': '231 212 122 131 211',
		inactive: '111 112 113 121',
	},
);

/** Ranges of R, F and M in the order of R's `rfm` 0.3.0; the first that holds counts. */
const RFM_R_RULES: readonly (readonly [
	SegmentId,
	readonly [number, number, number, number, number, number],
])[] = [
	['champions', [5, 5, 5, 5, 5, 5]],
	['potential-loyalist', [3, 5, 3, 5, 2, 5]],
	['loyal-customers', [2, 4, 2, 4, 2, 4]],
	['promising', [3, 4, 1, 3, 3, 5]],
	['new-customers', [4, 5, 1, 3, 1, 5]],
	['cant-lose-them', [1, 2, 3, 4, 4, 5]],
	['at-risk', [1, 2, 2, 5, 4, 5]],
	['need-attention', [1, 3, 3, 5, 3, 5]],
	['about-to-sleep', [2, 3, 1, 3, 1, 4]],
	['lost', [1, 1, 1, 5, 1, 5]],
];

const R_PACKAGE = byRule(
	'r-package',
	5,
	RFM_R_RULES.map(([id]) => (id === 'lost' ? lost : { id })),
	(r, f, m) =>
		RFM_R_RULES.find(
			([, [rLow, rHigh, fLow, fHigh, mLow, mHigh]]) =>
				r >= rLow && r <= rHigh && f >= fLow && f <= fHigh && m >= mLow && m <= mHigh,
		)?.[0] ?? null,
);

export const BUILT_IN_BOOKS = [DEFAULT_BOOK, R_BY_F, CODES_125, SIX_GROUPS, R_PACKAGE] as const;

/** The book in force: one of the reader's own, a built-in one, or the default where the recipe names none that is known. */
export function bookInForce({ uses, own }: BookChoices): Book {
	return [...own, ...BUILT_IN_BOOKS].find(({ id }) => id === uses) ?? DEFAULT_BOOK;
}

type Needs = Pick<ScoringChoices, 'method' | 'bins' | 'each'>;
const apart = { r: null, f: null, m: null };

/** How customers must be scored for a book to mean what it says; null where any scoring does. */
export function scoringForBook(id: string): Needs | null {
	if (id === 'r-package') return { method: 'rfm-r', bins: 5, each: apart };
	if (id !== 'six-groups') return null;
	const within = { method: 'own', bins: 3, cuts: [180, 365] } as const;
	return { method: 'value', bins: 3, each: { ...apart, r: within } };
}

/** The scoring after another book is chosen: what it asks for, or the default where only the former book asked for this. */
export function scoringWithBook(scoring: ScoringChoices, from: string, to: string): ScoringChoices {
	const wished = scoringForBook(to);
	if (wished) return { ...scoring, ...wished };
	const former = scoringForBook(from);
	const asked =
		former !== null &&
		former.method === scoring.method &&
		former.bins === scoring.bins &&
		JSON.stringify(former.each) === JSON.stringify(scoring.each);
	return asked ? { ...scoring, method: 'value', bins: 5, each: apart } : scoring;
}
