// How much code comes before the engine, gzipped: read from the built page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from './project.ts';

export interface CodeSize {
	/** index.html, its scripts with what they import at once, and its styles: gzipped bytes. */
	readonly first: number;
	/** All scripts and styles of the interface, the cells and the engine's interface among them, without its worker. */
	readonly interactive: number;
	/** The engine's worker and wasm. */
	readonly engine: number;
}

const isEngine = (file: string) => /duckdb-eh/.test(file);
const read = (path: string) => readFileSync(join(DIST, path));
const gzipped = (path: string) => {
	const bytes = read(path);
	return bytes[0] === 0x1f && bytes[1] === 0x8b ? bytes.length : gzipSync(bytes, { level: 9 }).length;
};
const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + gzipped(path), 0);

export function codeSize(): CodeSize {
	const assets = readdirSync(join(DIST, 'assets')).map((file) => `assets/${file}`);
	const code = assets.filter((path) => /\.(js|css)$/.test(path) && !isEngine(path));
	const html = read('index.html').toString('utf8');
	const first = new Set(['index.html']);
	const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)];
	for (const [, path = ''] of named) addWithImports(path, first);
	return {
		first: sum(first),
		interactive: sum(new Set([...first, ...code])),
		engine: sum(assets.filter(isEngine)),
	};
}

function addWithImports(path: string, found: Set<string>): void {
	if (found.has(path)) return;
	found.add(path);
	if (!path.endsWith('.js')) return;
	const imports = read(path)
		.toString('utf8')
		.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g);
	for (const [, file = ''] of imports) addWithImports(`assets/${file}`, found);
}
