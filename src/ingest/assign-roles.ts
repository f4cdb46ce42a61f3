// Gives every role its column: the reader's choices first, then headers, then values.
import { fingerprint } from '../domain/fingerprint.ts';
import type { ColumnUse, FileChoices, Identity } from '../domain/recipe.ts';
import { ROLES, type Role } from '../domain/roles.ts';
import type { ColumnProfile } from './column-profile.ts';
import { chooseAmount, repeatsPerOrder } from './guess-amount.ts';
import { dateByValues, rolesByValues } from './guess-by-values.ts';
import { identityKind, likeliestIdentity, possibleIdentities } from './identity.ts';
import { ordersOfLines } from './order-shape.ts';
import type { FoundPreset } from './presets/recognise.ts';
import { belongsElsewhere, candidates, KIND_ROLES, type Candidate } from './guess-roles.ts';
import type { Cells } from './records.ts';

/** Why a column plays a role. `identity`: it stands in for a customer id that the file lacks. */
export type RoleReason =
	| { readonly kind: 'chosen' | 'header-exact' | 'header-like' | 'values' | 'preset' | 'summary' | 'group' }
	| { readonly kind: 'identity'; readonly through: Identity };

export interface Assignment {
	readonly roles: Map<Role, number>;
	readonly reasons: Map<Role, RoleReason>;
	/** Columns that the reader keeps or leaves out as attributes. */
	readonly uses: ReadonlyMap<number, ColumnUse>;
	/** The amount is an order's total that stands on each of its lines. */
	readonly amountRepeats: boolean;
	/** What tells customers apart, and the columns that could. */
	readonly identity: Identity;
	readonly identities: readonly Identity[];
}

/** What is known of the file before its columns are looked at one by one. */
export interface FileShape {
	readonly hasHeader: boolean;
	readonly preset: FoundPreset | null;
	/** Roles of a file that is one row a customer. */
	readonly summary: ReadonlyMap<Role, number> | null;
	/** The column of names on rows of their own. */
	readonly groupColumn: number | null;
}

const isRole = (use: ColumnUse): use is Role => (ROLES as readonly string[]).includes(use);
/** Uses chosen by the reader, by column. */
function chosenUses(columns: readonly ColumnProfile[], choices: FileChoices): Map<number, ColumnUse> {
	const uses = new Map<number, ColumnUse>();
	for (const column of columns) {
		const use = choices.columns[fingerprint(column.header)];
		if (use !== undefined) uses.set(column.index, use);
	}
	return uses;
}

/** True when every order of several lines says the same amount on each. */
function totalsRepeat(sample: readonly Cells[], order: number | undefined, amount: number | undefined) {
	if (order === undefined || amount === undefined) return false;
	const orders = ordersOfLines(sample, order);
	const says = (cells: Cells) => cells[amount]?.trim() ?? '';
	return (
		orders.length > 0 &&
		orders.every((lines) =>
			lines.every((cells) => says(cells) !== '' && says(cells) === says(lines[0] ?? [])),
		)
	);
}

export function assignRoles(
	columns: readonly ColumnProfile[],
	sample: readonly Cells[],
	{ hasHeader, preset, summary, groupColumn }: FileShape,
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

	const adopt = (known: ReadonlyMap<Role, number> | undefined | null, kind: 'preset' | 'summary'): void => {
		for (const [role, index] of known ?? [])
			if (!roles.has(role) && !taken.has(index)) take(role, index, { kind });
	};
	adopt(summary, 'summary');
	adopt(preset?.roles, 'preset');
	const excluded = new Set<Role>(preset?.without ?? []);
	if (summary === null) for (const role of ['orderCount', 'recencyDays'] as const) excluded.add(role);
	else for (const role of ['orderId', 'quantity', 'unitPrice', 'date', 'time'] as const) excluded.add(role);

	let amountRepeats = false;
	for (const [kind, role] of KIND_ROLES) {
		if (!hasHeader || roles.has(role) || excluded.has(role)) continue;
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
	const why = reasons.get('amount')?.kind;
	if (why === 'preset' && preset)
		amountRepeats =
			preset.amountOf === 'order' && totalsRepeat(sample, roles.get('orderId'), roles.get('amount'));
	if (why === 'chosen')
		amountRepeats = repeatsPerOrder(sample, roles.get('orderId'), roles.get('amount') ?? 0);
	if (!hasHeader) {
		for (const [role, column] of rolesByValues(free())) {
			if (!roles.has(role)) take(role, column.index, { kind: 'values' });
		}
	}
	const days = roles.has('date') || summary ? undefined : dateByValues(free());
	if (days) take('date', days.index, { kind: 'values' });
	const byGroup = (role: Role): boolean => !roles.has(role) || roles.get(role) === groupColumn;
	if (groupColumn !== null && byGroup('customer') && byGroup('name') && uses.get(groupColumn) === undefined)
		for (const role of ['name', 'customer'] as const) take(role, groupColumn, { kind: 'group' });
	const identities = possibleIdentities(columns, roles, roles.get('customer'));
	const wished = choices.identity !== null && identities.has(choices.identity) ? choices.identity : null;
	const settled = reasons.get('customer')?.kind;
	const through =
		wished ?? (settled === 'chosen' || settled === 'group' ? null : likeliestIdentity(columns, identities));
	const stands = identities.get(through ?? 'id');
	if (through !== null && stands !== undefined && stands !== roles.get('customer')) {
		roles.set('customer', stands);
		reasons.set('customer', { kind: 'identity', through });
	}
	return {
		roles,
		reasons,
		uses,
		amountRepeats,
		identity: identityKind(columns, roles),
		identities: [...identities.keys()],
	};
}
