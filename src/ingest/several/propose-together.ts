// Proposes how to load several files that are read as one: what the sales say of themselves goes before what was joined.
import { fingerprint } from '../../domain/fingerprint.ts';
import type { FileChoices } from '../../domain/recipe.ts';
import { propose, type Proposal } from '../propose.ts';
import type { Sniffed } from '../sniff.ts';
import type { Several } from './several-files.ts';

/** As `propose`; where there is only one file, the same. */
export function proposeTogether(sniffed: Sniffed, choices: FileChoices, several: Several | null): Proposal {
	if (several === null || several.joined.length === 0) return propose(sniffed, choices);
	const chosen = new Set(Object.values(choices.columns));
	const kept = several.salesRoles.filter(
		({ role, header }) => !chosen.has(role) && choices.columns[fingerprint(header)] === undefined,
	);
	const columns = Object.fromEntries(kept.map(({ role, header }) => [fingerprint(header), role]));
	const proposal = propose(sniffed, { ...choices, columns: { ...columns, ...choices.columns } });
	const reasons = Object.fromEntries(kept.map(({ role, reason }) => [role, reason]));
	return { ...proposal, reasons: { ...proposal.reasons, ...reasons } };
}
