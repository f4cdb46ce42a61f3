// `npm run pollock -- folder`: reads folder/csv/* (or folder/polluted/*) and prints the share of cells that agree with folder/clean/* of the same name; without a folder, our own small suite.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Cells } from '../../src/ingest/records.ts';
import { CLEAN, POLLUTIONS } from './pollutions.ts';
import { pollockScore } from './score.ts';

interface Pair {
	readonly name: string;
	readonly polluted: Uint8Array<ArrayBuffer>;
	readonly clean: readonly Cells[];
}

function* pairsIn(folder: string): Generator<Pair> {
	const from = ['csv', 'polluted'].map((name) => join(folder, name)).find((path) => existsSync(path));
	if (!from) throw new Error(`no folder csv/ or polluted/ in ${folder}`);
	for (const name of readdirSync(from).toSorted()) {
		const clean = join(folder, 'clean', name);
		if (!existsSync(clean)) continue;
		const { data } = Papa.parse<string[]>(readFileSync(clean, 'utf8'), {
			delimiter: ',',
			skipEmptyLines: true,
		});
		yield { name, polluted: new Uint8Array(readFileSync(join(from, name))), clean: data };
	}
}

function* ownPairs(): Generator<Pair> {
	for (const [name, polluted] of Object.entries(POLLUTIONS)) yield { name, polluted, clean: CLEAN };
}

const [folder] = process.argv.slice(2);
let [files, cells, right, shifted, sumOfShares] = [0, 0, 0, 0, 0];
for (const { name, polluted, clean } of folder ? pairsIn(folder) : ownPairs()) {
	const score = await pollockScore(new File([polluted], name), clean);
	files++;
	cells += score.cells;
	right += score.right;
	shifted += score.shiftedRows;
	sumOfShares += score.right / Math.max(1, score.cells);
	const percent = ((100 * score.right) / Math.max(1, score.cells)).toFixed(2);
	console.log(`${percent.padStart(6)} %  ${name}${score.failure ? `: ${score.failure}` : ''}`);
}
console.log(
	`${files} files, ${((100 * right) / Math.max(1, cells)).toFixed(3)} % of ${cells} cells right, ${((100 * sumOfShares) / Math.max(1, files)).toFixed(3)} % a file, ${shifted} rows shifted`,
);
