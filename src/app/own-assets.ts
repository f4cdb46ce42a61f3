// The only file that loads anything: our own engine and samples, from our own origin.
import wasmAddress from 'virtual:engine-wasm';
import workerAddress from 'virtual:engine-worker';
import { ProblemError } from '../domain/problem.ts';
import type { EngineAssets } from '../engine/boot.ts';

const ours = (address: string) => new URL(address, document.baseURI).href;

async function load(address: string, onBytes: (share: number) => void = () => undefined): Promise<Blob> {
	const response = await fetch(ours(address));
	if (!response.ok || !response.body) throw new Error(`${response.status} ${response.statusText}`);
	const whole = Number(response.headers.get('content-length') ?? 0);
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let bytes = 0;
	for await (const part of response.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
		parts.push(part);
		bytes += part.length;
		if (whole > 0) onBytes(Math.min(1, bytes / whole));
	}
	return new Blob(parts);
}

/** Inflates what is gzipped; a host may have done it already. */
async function inflated(blob: Blob): Promise<Blob> {
	const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
	if (first !== 0x1f || second !== 0x8b) return blob;
	return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}

/** The engine's files. `onShare` gets the share that has come, 0 to 1. */
export async function engineAssets(onShare: (share: number) => void): Promise<EngineAssets> {
	const wasm = await inflated(await load(wasmAddress, onShare));
	return { workerAddress: ours(workerAddress), wasm };
}

/** The made-up shop in a language. @throws ProblemError `sample-missing`. */
export async function sampleShop(language: 'en' | 'th'): Promise<File> {
	const name = `shop-${language}.csv`;
	try {
		return new File([await load(`samples/${name}`)], name, { type: 'text/csv' });
	} catch (error) {
		throw new ProblemError({ kind: 'sample-missing' }, { cause: error });
	}
}
