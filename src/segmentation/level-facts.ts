// Which columns of the file tell of membership, referrals, satisfaction and tickets: by their headers, or as chosen.
import { fingerprint } from '../domain/fingerprint.ts';
import type { LevelColumns, LevelFact } from '../domain/levels.ts';
import type { LineFacts, PersonColumn } from '../domain/line-facts.ts';

/** Headers that name each fact, in English and Thai. A card or a phone of a member is no membership. */
const HEADERS: { readonly [Fact in LevelFact]: RegExp } = {
	member: /member(?!.*(?:id|no|number))|loyalty|\btier\b|สมาชิก(?!.*(?:รหัส|เลข))|ระดับลูกค้า/i,
	referral: /referr|affiliate|reseller|แนะนำ|บอกต่อ|ตัวแทน/i,
	satisfaction: /satisf|rating|stars|พึงพอใจ|คะแนนรีวิว/i,
	nps: /\bnps\b|recommend/i,
	tickets: /ticket|complain|support case|\breturns\b|ร้องเรียน|แจ้งปัญหา|เคลม|คืนสินค้า/i,
};

/** The columns that describe customers and identify nobody: the only ones that may tell a level. */
export function describingColumns(facts: LineFacts): readonly PersonColumn[] {
	return facts.person.filter(({ identifying }) => !identifying);
}

/** Counts that add up where several columns tell of them: tickets in one file, returns in another. */
const ADDING: ReadonlySet<LevelFact> = new Set(['tickets']);

/** The columns of a fact: one, or several that add up; none where the file has none or the reader wants none. */
export function columnsOf(facts: LineFacts, fact: LevelFact, columns: LevelColumns): readonly PersonColumn[] {
	const chosen = columns[`${fact}Column`];
	const found = describingColumns(facts).filter(({ header }) =>
		chosen === null ? HEADERS[fact].test(header) : fingerprint(header) === chosen,
	);
	return ADDING.has(fact) ? found : found.slice(0, 1);
}

/** The column of a fact, of several the first; null where there is none. */
export const columnOf = (facts: LineFacts, fact: LevelFact, columns: LevelColumns): PersonColumn | null =>
	columnsOf(facts, fact, columns)[0] ?? null;
