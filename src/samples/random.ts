// A small seeded generator of numbers and the draws made with it, so that a sample is the same on every machine.

/** The next number in [0, 1). */
export type Random = () => number;

/** sfc32 (Chris Doty-Humphrey's small fast counter, public domain); the same seed gives the same numbers. */
export function randomFrom(seed: number): Random {
	let a = 0x9e3779b9;
	let b = seed | 0;
	let c = 0x243f6a88;
	let counter = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 4_294_967_296;
	};
	for (let round = 0; round < 16; round++) next();
	return next;
}

/** A well-mixed unsigned 32-bit number of two numbers (murmur3's finaliser). */
export function mix(value: number, salt: number): number {
	let hash = Math.imul(value ^ salt, 0x85ebca6b) ^ Math.imul(salt, 0x27d4eb2f);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** A whole number from low to high, both included. */
export function between(random: Random, low: number, high: number): number {
	return low + Math.floor(random() * (high - low + 1));
}

/** One of the items, each as likely as the other. @throws RangeError when there is none. */
export function pick<T>(random: Random, items: readonly T[]): T {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new RangeError('nothing to pick from');
	return item;
}

/** One of the items, as likely as its weight says. @throws RangeError when all weights are 0. */
export function pickWeighted<T>(random: Random, items: readonly T[], weightOf: (item: T) => number): T {
	let total = 0;
	for (const item of items) total += weightOf(item);
	let left = random() * total;
	for (const item of items) {
		left -= weightOf(item);
		if (left < 0) return item;
	}
	throw new RangeError('nothing to pick from');
}
