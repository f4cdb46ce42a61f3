// Over a hundred files, each with one fault or one real layout, are read as a careful person would read them.
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { FILE_CASES } from './file-cases.ts';
import { loadPlan } from './loading.ts';
import { nodeDatabase } from './node-database.ts';

describe('a file as it comes', () => {
	beforeAll(async () => {
		await nodeDatabase();
	});

	it('comes in more than 120 ways, each with a name of its own', () => {
		expect(FILE_CASES.length).toBeGreaterThanOrEqual(120);
		expect(new Set(FILE_CASES.map(({ name }) => name)).size).toBe(FILE_CASES.length);
	});

	it.each(FILE_CASES)('$name', async (one) => {
		const choices = { ...EMPTY_RECIPE.file, ...one.choices };
		const sniffed = await sniff(new Blob([one.text]), choices);
		const proposal = propose(sniffed, choices);
		if (one.used ?? one.missing) expect(proposal.missing).toEqual(one.missing ?? []);
		if (one.questions) expect(proposal.questions.map(({ kind }) => kind)).toEqual(one.questions);
		expect(proposal.preset?.id).toBe(one.preset);
		if (one.notes)
			expect(proposal.structure.filter(({ applied }) => applied).map(({ finding }) => finding)).toEqual(
				one.notes,
			);
		if (one.used === undefined) return;
		const lines = await loadPlan(new Blob([one.text]), proposal.plan);
		const unit = 10 ** proposal.plan.numbers.scale;
		const used = lines.filter(({ set_aside: aside }) => aside === null);
		expect(used.map(({ customer, day, amount }) => `${customer} ${day} ${Number(amount) / unit}`)).toEqual(
			one.used,
		);
		const aside: Record<string, number> = {};
		for (const { set_aside: reason } of lines) if (reason != null) aside[reason] = (aside[reason] ?? 0) + 1;
		expect(aside).toEqual(one.aside ?? {});
	});
});
