// What a way of grouping is called.
import type { Messages } from '../../text/messages.ts';

/** By its stable id: `current`, `book …`, `method …`, `rule …`. */
export function wayName(id: string, { ways }: Messages['proof']): string {
	const [kind = '', which] = id.split(' ');
	const key = which ?? kind;
	return ways[key as keyof typeof ways];
}
