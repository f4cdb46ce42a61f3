// Reads a web page or XML that a program saved as ".xls" as text, in the encoding that it declares or shows.
import { encodingOf } from '../encoding.ts';
import { slicesOf } from '../slices.ts';

const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;
/** Names that browsers do not know. */
const ALIASES: Readonly<Record<string, string>> = { cp874: 'windows-874', ibm874: 'windows-874' };

function decoderFor(label: string): TextDecoder | null {
	try {
		return new TextDecoder(ALIASES[label.toLowerCase()] ?? label);
	} catch {
		return null;
	}
}

export async function markupText(file: Blob): Promise<string> {
	const slices = await slicesOf(file);
	const { encoding, confidence } = encodingOf(slices, null);
	const head = new TextDecoder('windows-1252').decode(slices[0]?.bytes.subarray(0, 2048));
	const declared = DECLARED.exec(head)?.[1];
	// A declared UTF-8 that is none is a common lie; what holds as UTF-8 is UTF-8.
	const trusted = confidence === 'likely' && declared !== undefined && !/^utf/i.test(declared);
	const decoder = (trusted ? decoderFor(declared) : null) ?? new TextDecoder(encoding);
	return decoder.decode(await file.arrayBuffer());
}
