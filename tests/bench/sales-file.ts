// The made-up sales file of the bench: written once into .bench/ and used again while its generator is the same.
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { largeShopCsv } from '../../src/samples/large-shop.ts';
import { PROJECT } from './project.ts';

export interface SalesFile {
	readonly path: string;
	readonly lines: number;
	readonly bytes: number;
}

const SEED = 1;

/** `100k`, `1m` or a plain number. @throws RangeError */
export function linesOf(size: string): number {
	const [, count, unit = ''] = /^(\d+)([km]?)$/i.exec(size) ?? [];
	const lines = Number(count) * ({ k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
	if (!(lines > 0)) throw new RangeError(`not a number of lines: ${size} (100k, 1m, 5m or 10m)`);
	return lines;
}

/** Writes the file unless it is there, and reads it once, so that every run finds it in the system's memory. */
export async function salesFile(lines: number): Promise<SalesFile> {
	const folder = join(PROJECT, '.bench');
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `sales-${String(lines)}.csv`);
	if (!(await isCurrent(path, lines))) {
		console.log(`writing ${String(lines)} lines …`);
		await write(`${path}.part`, lines);
		renameSync(`${path}.part`, path);
	}
	for await (const chunk of createReadStream(path, { highWaterMark: 8_388_608 })) void chunk;
	return { path, lines, bytes: statSync(path).size };
}

async function write(path: string, lines: number): Promise<void> {
	const out = createWriteStream(path);
	for (const chunk of largeShopCsv({ lines, seed: SEED })) {
		if (!out.write(chunk)) await once(out, 'drain');
	}
	out.end();
	await once(out, 'finish');
}

/** A changed generator changes the beginning. */
async function isCurrent(path: string, lines: number): Promise<boolean> {
	if (!existsSync(path)) return false;
	const wanted = Buffer.from(largeShopCsv({ lines, seed: SEED }).next().value ?? '');
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted.length), 0, wanted.length, 0);
		return bytesRead === wanted.length && buffer.equals(wanted);
	} finally {
		await file.close();
	}
}
