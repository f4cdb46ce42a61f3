// Vite plugin: writes dist/sw.js, the service worker that keeps every built file for use offline.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Files of dist that no page asks for. */
const NOT_KEPT = /^(sw\.js|_headers|.*\.(map|md)|(.*\/)?\.[^/]*)$/;

/** Lists dist when all is written (public/ included) and writes the worker beside it. */
export function offline(): Plugin {
	let folder = 'dist';
	return {
		name: 'quintile:offline',
		apply: 'build',
		configResolved(config) {
			folder = resolve(config.root, config.build.outDir);
		},
		writeBundle: {
			order: 'post',
			sequential: true,
			async handler() {
				const files: Record<string, string> = {};
				for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
					if (!entry.isFile()) continue;
					const full = join(entry.parentPath, entry.name);
					const path = full.slice(folder.length + 1).replaceAll('\\', '/');
					if (!NOT_KEPT.test(path)) files[path] = sha256(await readFile(full));
				}
				const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
				await writeFile(join(folder, 'sw.js'), worker(sorted));
			},
		},
	};
}

function sha256(content: string | Buffer): string {
	return createHash('sha256').update(content).digest('hex');
}

/** `files`: path within the site → SHA-256 of its bytes, in hexadecimal. */
function worker(files: Record<string, string>): string {
	const list = JSON.stringify(files, null, '\t');
	return `// Quintile's service worker, written by the build: keeps all files of this version, asks no other origin.
const FILES = ${list};
const SCOPE = self.registration.scope;
const OURS = 'quintile ' + SCOPE + ' ';
const NAME = OURS + '${sha256(list).slice(0, 16)}';
const key = (path) => SCOPE + path + '?' + FILES[path];

async function download(path) {
	// The folder, not index.html: some hosts redirect the latter.
	const address = SCOPE + (path === 'index.html' ? '' : path);
	const response = await fetch(address, { cache: path.startsWith('assets/') ? 'default' : 'no-cache' });
	if (!response.ok) throw new Error(address + ': ' + response.status);
	const bytes = await response.arrayBuffer();
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
	if (hash !== FILES[path]) throw new Error(address + ': belongs to another version');
	const headers = new Headers(response.headers);
	for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
	return new Response(bytes, { headers });
}

async function install() {
	const former = (await caches.keys()).filter((name) => name.startsWith(OURS));
	const cache = await caches.open(NAME);
	const find = async (path) => {
		for (const name of former) {
			const known = await (await caches.open(name)).match(key(path));
			if (known) return known;
		}
		return download(path);
	};
	const keep = async (path) => cache.put(key(path), await find(path));
	try {
		await Promise.all(Object.keys(FILES).map(keep));
	} catch (error) {
		await caches.delete(NAME);
		throw error;
	}
}

async function activate() {
	// A newer version that is just being fetched copies from here: it will clear up after itself.
	const newer = self.registration.installing || self.registration.waiting;
	const former = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
	if (!newer) await Promise.all(former.map((name) => caches.delete(name)));
	await self.clients.claim();
}

async function answer(request, path) {
	const cache = await caches.open(NAME);
	return (await cache.match(key(path))) ?? fetch(request);
}

// Not our file: another page below this folder, or a mistyped address, which offline leads home.
const elsewhere = (request) => fetch(request).catch(() => Response.redirect(SCOPE));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
	if (event.data?.type === 'activate') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const address = request.url.split(/[?#]/)[0];
	if (request.method !== 'GET' || !address.startsWith(SCOPE)) return;
	const path = decodeURIComponent(address.slice(SCOPE.length)) || 'index.html';
	if (Object.hasOwn(FILES, path)) event.respondWith(answer(request, path));
	else if (request.mode === 'navigate') event.respondWith(elsewhere(request));
});
`;
}
