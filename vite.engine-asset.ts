// Vite plugin: `virtual:engine-wasm` and `virtual:engine-worker` give the addresses of the engine's two files.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Asset {
	/** Its name without the hash. */
	readonly file: string;
	readonly extension: string;
	readonly type: string;
	readonly make: () => Promise<Uint8Array>;
}

const fromPackage = (file: string) =>
	readFile(createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${file}`));

/**
 * The engine reports progress through a function that Emscripten compiles from text, which our content policy
 * forbids. The same function, written out; its short names are those of version 1.32.0.
 */
const COMPILED_FROM_TEXT = 'newFunc(Function,_)(...d)';
const WRITTEN_OUT = `((obj,func,dtors,args)=>{let o=0;const v=[];for(let p=0;p<e;++p){v.push(n[p].readValueFromPointer(args+o));o+=n[p].argPackAdvance}const rv=r===1?new func(...v):r===0?func.call(obj,...v):func.call(...v);if(!a.isVoid)return emval_returnValue(a,dtors,rv)})`;

async function worker(): Promise<Uint8Array> {
	const text = (await fromPackage('duckdb-browser-eh.worker.js')).toString('utf8');
	const parts = text.split(COMPILED_FROM_TEXT);
	if (parts.length !== 2)
		throw new Error("the engine's worker is not the version that vite.engine-asset.ts knows");
	return Buffer.from(parts.join(WRITTEN_OUT).replace(/^\/\/# sourceMappingURL=.*$/m, ''));
}

/** The wasm is compressed whatever the host does; it ends in `.bin` so that no server compresses it again. */
const ASSETS: Readonly<Record<string, Asset>> = {
	'virtual:engine-wasm': {
		file: 'duckdb-eh',
		extension: 'wasm.bin',
		type: 'application/octet-stream',
		make: async () => gzipSync(await fromPackage('duckdb-eh.wasm'), { level: 9 }),
	},
	'virtual:engine-worker': {
		file: 'duckdb-eh-worker',
		extension: 'js',
		type: 'text/javascript',
		make: worker,
	},
};

export function engineAsset(): Plugin {
	let base = '/';
	let building = false;
	const made = new Map<string, Promise<Uint8Array>>();
	const bytesOf = (name: string, asset: Asset) => {
		const known = made.get(name) ?? asset.make();
		made.set(name, known);
		return known;
	};
	const devPath = (asset: Asset) => `${base}@engine/${asset.file}.${asset.extension}`;

	return {
		name: 'quintile:engine-asset',
		configResolved(config) {
			base = config.base;
			building = config.command === 'build';
		},
		resolveId(id) {
			return id in ASSETS ? `\0${id}` : undefined;
		},
		async load(id) {
			const name = id.slice(1);
			const asset = id.startsWith('\0') ? ASSETS[name] : undefined;
			if (!asset) return undefined;
			if (!building) return `export default ${JSON.stringify(devPath(asset))};`;
			const source = await bytesOf(name, asset);
			const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
			const fileName = `assets/${asset.file}-${hash}.${asset.extension}`;
			const file = this.emitFile({ type: 'asset', fileName, source });
			// Rolldown writes the file's address here, relative to the chunk's own, so any sub-path will do.
			return `export default import.meta.ROLLDOWN_FILE_URL_${file};`;
		},
		configureServer(server) {
			for (const [name, asset] of Object.entries(ASSETS)) {
				server.middlewares.use(devPath(asset), (_request, response, next) => {
					bytesOf(name, asset).then((bytes) => {
						response.setHeader('Content-Type', asset.type);
						response.end(bytes);
					}, next);
				});
			}
		},
	};
}
