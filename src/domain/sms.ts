// How many credits a text message costs in Thailand, as the gateways count: 70 Thai or 160 Latin characters a credit.

export interface SmsLength {
	readonly characters: number;
	/** 0 for an empty message. */
	readonly credits: number;
	/** Characters that one more credit would start at. */
	readonly room: number;
	/** Signs that gateways refuse, such as emoji, each once. */
	readonly refused: readonly string[];
}

/** A single message of so many characters is one credit; parts of a longer one hold fewer. */
const THAI = { single: 70, part: 67 };
const LATIN = { single: 160, part: 153 };

/** Latin letters, digits and signs of the basic GSM alphabet; anything else makes the whole message count as Thai. */
const BASIC = /^[A-Za-z0-9 \r\n@£$¥!"#%&'()*+,\-./:;<=>?_]*$/;
const REFUSED = /\p{Extended_Pictographic}/gu;

/** Characters as a gateway counts them (UTF-16 units: a Thai vowel or tone mark is one). */
export function smsLength(text: string): SmsLength {
	const { single, part } = BASIC.test(text) ? LATIN : THAI;
	const characters = text.length;
	const credits = characters === 0 ? 0 : characters <= single ? 1 : Math.ceil(characters / part);
	const full = credits <= 1 ? single : credits * part;
	return { characters, credits, room: full - characters, refused: [...new Set(text.match(REFUSED) ?? [])] };
}
