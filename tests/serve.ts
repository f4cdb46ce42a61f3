// Serves dist/ under a sub-path, as a plain static host would: for `npm start`, the e2e tests and the bench.
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface ServeOptions {
	/** Default: the project's dist/. */
	readonly folder?: string;
	/** Starts and ends with a slash; default `/quintile/`. */
	readonly subPath?: string;
	/** A port in use gives way to a free one; default 0, any free port. */
	readonly port?: number;
	/** Sends the content policy of `_headers` as a header; default true. */
	readonly policy?: boolean;
}

export interface Served {
	/** With the sub-path and a closing slash. */
	readonly address: string;
	close(): Promise<void>;
}

interface HeaderRule {
	readonly pattern: string;
	readonly headers: [name: string, value: string][];
}

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const TYPES: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
};

/** Rejects if the folder holds no built page. */
export async function serveDist(options: ServeOptions = {}): Promise<Served> {
	const { folder = DIST, subPath = '/quintile/', port = 0, policy = true } = options;
	if (!existsSync(join(folder, 'index.html'))) throw new Error('no built page: run `npm run build` first');
	const root = realpathSync(folder);
	const rules = headerRules(join(root, '_headers'));

	const server = createServer((request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
		const asked = (request.url ?? '').split(/[?#]/)[0] ?? '';
		if (asked + '/' === subPath) return void response.writeHead(301, { Location: subPath }).end();
		if (!asked.startsWith(subPath)) return refuse(response, 404);
		const path = decoded(asked.slice(subPath.length - 1));
		const file = path === undefined ? undefined : fileWithin(root, path);
		if (path === undefined || file === undefined) return refuse(response, 404);

		response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
		response.setHeader('Content-Length', statSync(file).size);
		response.setHeader('Cache-Control', 'no-cache');
		for (const { pattern, headers } of rules) {
			const applies = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
			for (const [name, value] of applies ? headers : []) {
				if (policy || name !== 'Content-Security-Policy') response.setHeader(name, value);
			}
		}
		if (request.method === 'HEAD') return void response.end();
		createReadStream(file)
			.on('error', () => response.destroy())
			.pipe(response);
	});

	await listen(server, port).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EADDRINUSE') throw error;
		return listen(server, 0);
	});
	const bound = server.address();
	const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
	return {
		address: `http://localhost:${String(actual)}${subPath}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, 'localhost', () => {
			server.off('error', failed);
			done();
		});
	});
}

function refuse(response: ServerResponse, status: number): void {
	response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${String(status)}\n`);
}

function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

/** The file that a path of the site names, unless it lies outside `root`, links included. */
function fileWithin(root: string, path: string): string | undefined {
	const named = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
	if (path.includes('\0') || path === '/_headers' || !existsSync(named)) return undefined;
	const file = realpathSync(named);
	return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
}

/** A pattern stands at a line's start, its headers indented below it; later rules win. */
function headerRules(file: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
		const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
		if (name && value) rules.at(-1)?.headers.push([name, value.trim()]);
		else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
	}
	return rules;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
	const { address } = await serveDist({ port: Number(values.port) });
	console.log(`Quintile is open at ${address}?sample=shop  (Ctrl+C ends it)`);
}
