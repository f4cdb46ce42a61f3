// Decodes the text of Excel 5 and 95 by the browser's own tables instead of the library's 1 MB of them.

/** Windows code pages that the browser names otherwise. */
const LABELS: Readonly<Record<number, string>> = {
	65001: 'utf-8',
	1200: 'utf-16le',
	1201: 'utf-16be',
	932: 'shift_jis',
	936: 'gbk',
	949: 'euc-kr',
	950: 'big5',
	10000: 'macintosh',
	28591: 'windows-1252',
};

function decoder(codePage: number): TextDecoder {
	try {
		return new TextDecoder(LABELS[codePage] ?? `windows-${codePage}`);
	} catch {
		return new TextDecoder('windows-1252');
	}
}

/** In the shape that `set_cptable` takes. */
export const CODE_PAGES = {
	utils: {
		decode: (codePage: number, bytes: Uint8Array | readonly number[]): string =>
			decoder(codePage).decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes)),
	},
};
