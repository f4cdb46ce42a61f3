// The check sum of zip members (CRC-32, ISO 3309), computed piece by piece.

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value;
});

/** The sum after `bytes`; begin with 0. */
export function crc32(bytes: Uint8Array, former: number): number {
	let sum = ~former;
	for (let index = 0; index < bytes.length; index++) sum = TABLE[(sum ^ bytes[index]!) & 0xff]! ^ (sum >>> 8);
	return ~sum >>> 0;
}
