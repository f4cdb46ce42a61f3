// Bytes that are no letters, far from what was sampled: the file is still read, and it is said.
import { expect, it } from 'vitest';
import { EMPTY_RECIPE } from '../../src/domain/recipe.ts';
import { propose } from '../../src/ingest/propose.ts';
import { sniff } from '../../src/ingest/sniff.ts';
import { loadFile } from '../../src/notebook/loading.ts';
import { nodeDatabase } from './node-database.ts';

it('reads a large file with one bad byte in its middle', async () => {
	const count = 120_000;
	const text = Array.from(
		{ length: count },
		(_, index) => `C${index % 500},2024-05-${String((index % 28) + 1).padStart(2, '0')},12.50,tea ${index}`,
	);
	const bytes = Buffer.from(`Customer ID,Date,Total,Product\n${text.join('\n')}\n`);
	bytes[bytes.indexOf('tea 23456\n') + 1] = 0xff;
	const file = new Blob([bytes]);
	const { plan } = propose(await sniff(file, EMPTY_RECIPE.file), EMPTY_RECIPE.file);
	expect(plan.dialect.encoding).toBe('utf-8');
	const loaded = await loadFile(await nodeDatabase(), file, plan, {});
	expect([loaded.badLetters, loaded.ledger.rowsUsed, loaded.ledger.moneyUsed]).toEqual([
		true,
		count,
		count * 1250,
	]);
});
