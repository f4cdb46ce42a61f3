// Decodes bytes in any encoding that a file may have, also one that was read wrongly before and is mended here.
import type { Encoding } from '../domain/recipe.ts';
import { isMended, mender } from './mojibake.ts';

export interface Decoder {
	/** Text of the next bytes; `stream` means that more will come. */
	decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string;
}

/** A text that is to be mended was saved as UTF-8. */
export function decoderOf(encoding: Encoding): Decoder {
	if (!isMended(encoding)) return new TextDecoder(encoding);
	const decoder = new TextDecoder('utf-8');
	const mend = mender(encoding);
	return {
		decode: (bytes, { stream } = { stream: false }) => mend(decoder.decode(bytes, { stream }), !stream),
	};
}

export function decodingStream(encoding: Encoding): TransformStream<Uint8Array<ArrayBuffer>, string> {
	const decoder = decoderOf(encoding);
	return new TransformStream({
		transform(bytes, controller) {
			controller.enqueue(decoder.decode(bytes, { stream: true }));
		},
		flush(controller) {
			const rest = decoder.decode(new Uint8Array(), { stream: false });
			if (rest !== '') controller.enqueue(rest);
		},
	});
}
