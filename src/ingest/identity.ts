// What tells customers apart: an id, a phone, an e-mail or a name, and how such a key is written in its normal form.
import type { Identity } from '../domain/recipe.ts';
import type { Role } from '../domain/roles.ts';
import type { ColumnProfile } from './column-profile.ts';
import { headerMatch } from './header-words.ts';

/** A column must be filled half as well as the best to stand for the customer. */
const FILLED_ENOUGH = 0.5;
const MASKED_TOO_OFTEN = 0.3;

/** Which kind of key a column holds, when it names the customer. */
export function identityKind(columns: readonly ColumnProfile[], roles: ReadonlyMap<Role, number>): Identity {
	const index = roles.get('customer');
	const column = columns[index ?? -1];
	if (!column) return 'id';
	if (index === roles.get('phone')) return 'phone';
	if (index === roles.get('email') || column.emails >= 0.8) return 'email';
	if (index === roles.get('name')) return 'name';
	if (headerMatch(column.header, 'phone') > 0 && column.phones >= 0.5) return 'phone';
	return 'id';
}

/** The columns that could tell customers apart, by kind; those that are mostly masked cannot. */
export function possibleIdentities(
	columns: readonly ColumnProfile[],
	roles: ReadonlyMap<Role, number>,
	own: number | undefined,
): ReadonlyMap<Identity, number> {
	const possible = new Map<Identity, number>();
	if (own !== undefined) possible.set('id', own);
	for (const kind of ['phone', 'email', 'name'] as const) {
		const index = roles.get(kind);
		const column = columns[index ?? -1];
		if (index !== undefined && index !== own && column && column.masked < MASKED_TOO_OFTEN)
			possible.set(kind, index);
	}
	return possible;
}

/** The first of id, phone, e-mail and name that is filled well enough; an id gives way to a phone or an e-mail only. */
export function likeliestIdentity(
	columns: readonly ColumnProfile[],
	possible: ReadonlyMap<Identity, number>,
): Identity | null {
	const filled = (kind: Identity): number => columns[possible.get(kind) ?? -1]?.values.length ?? 0;
	const kinds = [...possible.keys()].filter((kind) => kind !== 'name' || !possible.has('id'));
	const most = Math.max(0, ...kinds.map(filled));
	return kinds.find((kind) => filled(kind) > 0 && filled(kind) >= most * FILLED_ENOUGH) ?? null;
}
