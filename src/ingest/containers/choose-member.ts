// Chooses the likeliest table among the files of a zip.
import { fingerprint } from '../../domain/fingerprint.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { ZipMember } from './zip-directory.ts';

const TABLE = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|xlsb|xls|ods|json|ndjson|jsonl|parquet)(?:\.gz)?$/i;
const NOT_DATA = /(?:^|\/)(?:__MACOSX\/|\.|~\$)|(?:^|\/)(?:read[ _-]?me|licen[cs]e|schema)[^/]*$/i;
const NAMES_SHOWN = 5;

const suits = ({ name, bytes }: ZipMember): boolean => bytes > 0 && !NOT_DATA.test(name);
const hasNoExtension = ({ name }: ZipMember): boolean => !/\.[^/]*$/.test(name);

/** Files that may be a table, the likeliest (the largest) first. */
export function tableMembers(members: readonly ZipMember[]): readonly ZipMember[] {
	const tables = members.filter((member) => suits(member) && TABLE.test(member.name));
	const others = members.filter((member) => suits(member) && hasNoExtension(member));
	return (tables.length > 0 ? tables : others).toSorted((a, b) => b.bytes - a.bytes);
}

/** @throws ProblemError `no-table-in-archive`. */
export function chooseMember(members: readonly ZipMember[], wished: string | null): ZipMember {
	const tables = tableMembers(members);
	const chosen = members.find(({ name }) => fingerprint(name) === wished) ?? tables[0];
	if (chosen) return chosen;
	const names = members.filter(({ name }) => !NOT_DATA.test(name)).map(({ name }) => name);
	throw new ProblemError({ kind: 'no-table-in-archive', names: names.slice(0, NAMES_SHOWN) });
}
