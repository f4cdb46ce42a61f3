// A short hash of a header's words, so that a recipe can know a column again without carrying its name.

/**
 * 53-bit non-cryptographic hash (two rounds of multiply-and-mix) of the normalised text, in base 36.
 * Case, outer space and repeated space do not matter.
 */
export function fingerprint(text: string): string {
	const normal = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let index = 0; index < normal.length; index++) {
		const code = normal.charCodeAt(index);
		high = Math.imul(high ^ code, 0x9e3779b1);
		low = Math.imul(low ^ code, 0x5f356495);
	}
	high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
	low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
	return ((low >>> 0) + (high >>> 11) * 2 ** 32).toString(36);
}
