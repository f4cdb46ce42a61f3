// Writes the large made-up shop on this computer, in slices so that the page stays alive.
import { largeShopCsv } from '../samples/large-shop.ts';

/** The file of so many order lines. `onShare` gets the share that is written, 0 to 1. */
export async function largeSample(lines: number, onShare: (share: number) => void): Promise<File> {
	const blobs: Blob[] = [];
	let chunks: string[] = [];
	let bytes = 0;
	let rested = performance.now();
	for (const chunk of largeShopCsv({ lines, seed: 1 })) {
		chunks.push(chunk);
		bytes += chunk.length;
		if (performance.now() - rested < 40) continue;
		blobs.push(new Blob(chunks));
		chunks = [];
		onShare(Math.min(1, bytes / (lines * 145)));
		await new Promise((resolve) => setTimeout(resolve));
		rested = performance.now();
	}
	return new File([...blobs, ...chunks], `made-up-shop-${lines}.csv`, { type: 'text/csv' });
}
