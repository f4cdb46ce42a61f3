// Gives every role its column: the reader's choices first, then headers, then values.
import { fingerprint } from '../domain/fingerprint.ts';
import type { ColumnUse, FileChoices } from '../domain/recipe.ts';
import { ROLES, type Role } from '../domain/roles.ts';
import type { ColumnProfile } from './column-profile.ts';
import { chooseAmount, repeatsPerOrder } from './guess-amount.ts';
import { dateByValues, rolesByValues } from './guess-by-values.ts';
import { belongsElsewhere, candidates, KIND_ROLES, type Candidate } from './guess-roles.ts';
import type { Cells } from './records.ts';

/** Why a column plays a role. `identity`: it stands in for a customer id that the file lacks. */
export type RoleReason =
	| { readonly kind: 'chosen' | 'header-exact' | 'header-like' | 'values' }
	| { readonly kind: 'identity'; readonly through: 'phone' | 'email' | 'name' };

export interface Assignment {
	readonly roles: Map<Role, number>;
	readonly reasons: Map<Role, RoleReason>;
	/** Columns that the reader keeps or leaves out as attributes. */
	readonly uses: ReadonlyMap<number, ColumnUse>;
	/** The amount is an order's total that stands on each of its lines. */
	readonly amountRepeats: boolean;
}

const isRole = (use: ColumnUse): use is Role => (ROLES as readonly string[]).includes(use);
/** A column must be filled half as well as the best to stand for the customer. */
const FILLED_ENOUGH = 0.5;
const MASKED_TOO_OFTEN = 0.3;

/** Uses chosen by the reader, by column. */
function chosenUses(columns: readonly ColumnProfile[], choices: FileChoices): Map<number, ColumnUse> {
	const uses = new Map<number, ColumnUse>();
	for (const column of columns) {
		const use = choices.columns[fingerprint(column.header)];
		if (use !== undefined) uses.set(column.index, use);
	}
	return uses;
}

/** The column that names the customer where there is no id: phone, e-mail, name. */
function identity(
	columns: readonly ColumnProfile[],
	roles: ReadonlyMap<Role, number>,
): { readonly through: 'phone' | 'email' | 'name'; readonly column: number } | null {
	const found = (['phone', 'email', 'name'] as const).flatMap((through) => {
		const column = columns[roles.get(through) ?? -1];
		return column && column.masked < MASKED_TOO_OFTEN ? [{ through, column }] : [];
	});
	const most = Math.max(0, ...found.map(({ column }) => column.values.length));
	const best = found.find(({ column }) => column.values.length >= most * FILLED_ENOUGH);
	return best ? { through: best.through, column: best.column.index } : null;
}

/** Shopify calls the order's number `Name`; its neighbours tell that no person is meant. */
function shopifyOrder(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
	const headers = new Set(columns.map(({ header }) => header.trim().toLowerCase()));
	if (!headers.has('lineitem name') || !headers.has('financial status')) return undefined;
	return columns.find(({ header }) => header.trim().toLowerCase() === 'name');
}

export function assignRoles(
	columns: readonly ColumnProfile[],
	sample: readonly Cells[],
	hasHeader: boolean,
	choices: FileChoices,
): Assignment {
	const uses = chosenUses(columns, choices);
	const roles = new Map<Role, number>();
	const reasons = new Map<Role, RoleReason>();
	const taken = new Set<number>(uses.keys());
	const take = (role: Role, index: number, reason: RoleReason): void => {
		roles.set(role, index);
		reasons.set(role, reason);
		taken.add(index);
	};
	const free = (): readonly ColumnProfile[] => columns.filter((column) => !taken.has(column.index));
	for (const [index, use] of uses) if (isRole(use) && !roles.has(use)) take(use, index, { kind: 'chosen' });

	const shopify = roles.has('orderId') ? undefined : shopifyOrder(free());
	if (shopify) take('orderId', shopify.index, { kind: 'header-exact' });

	let amountRepeats = false;
	for (const [kind, role] of KIND_ROLES) {
		if (!hasHeader || roles.has(role)) continue;
		const found = candidates(free(), kind).filter(
			({ column, match }) => !belongsElsewhere(column, kind, match),
		);
		let best: Candidate | null = found[0] ?? null;
		if (role === 'amount') {
			const choice = chooseAmount(found, sample, roles.get('orderId'));
			best = choice.candidate;
			amountRepeats = choice.repeats;
		}
		if (best) take(role, best.column.index, { kind: best.match === 1 ? 'header-like' : 'header-exact' });
	}
	if (
		amountRepeats &&
		roles.has('quantity') &&
		roles.has('unitPrice') &&
		reasons.get('amount')?.kind !== 'chosen'
	) {
		roles.delete('amount');
		reasons.delete('amount');
		amountRepeats = false;
	}
	if (reasons.get('amount')?.kind === 'chosen')
		amountRepeats = repeatsPerOrder(sample, roles.get('orderId'), roles.get('amount') ?? 0);
	if (!hasHeader) {
		for (const [role, column] of rolesByValues(free())) {
			if (!roles.has(role)) take(role, column.index, { kind: 'values' });
		}
	}
	const days = roles.has('date') ? undefined : dateByValues(free());
	if (days) take('date', days.index, { kind: 'values' });
	const who = roles.has('customer') ? null : identity(columns, roles);
	if (who) {
		roles.set('customer', who.column);
		reasons.set('customer', { kind: 'identity', through: who.through });
	}
	return { roles, reasons, uses, amountRepeats };
}
