// The engine's words about a reader's SQL as a problem of ours, with its place.
import type { At, SqlProblem } from '../../domain/sql-problem.ts';
import { BRACKET } from '../../sql/sql.ts';

interface Said {
	readonly exception_type?: string;
	readonly exception_message?: string;
	readonly position?: string;
}

/** The engine's error, by its JSON or its text, as one of ours. `text` is the reader's, without our brackets. */
export function engineSaid(detail: string, text: string): SqlProblem {
	const said = parsedError(detail);
	return { ...meaning(said.message), place: said.place ?? placeBySnippet(detail, text) };

	function parsedError(whole: string): { readonly message: string; readonly place: number | null } {
		const brace = whole.indexOf('{');
		if (brace !== -1) {
			try {
				const {
					exception_type = '',
					exception_message = '',
					position,
				} = JSON.parse(whole.slice(brace)) as Said;
				const inner = exception_message.includes('LINE ')
					? null
					: bytePlace(text, position, exception_message);
				return { message: `${exception_type} Error: ${exception_message}`, place: inner };
			} catch {
				return { message: whole, place: null };
			}
		}
		return { message: whole, place: null };
	}
}

/** A place that the engine counts in bytes; the word that the error names tells whether our brackets were counted. */
function bytePlace(text: string, position: string | undefined, message: string): number | null {
	if (position === undefined) return null;
	const named = /(?:name|column) "?([\p{L}\p{M}\p{N}_]+)"?/u.exec(message)?.[1];
	const bytes = new TextEncoder().encode(text);
	for (const head of [0, BRACKET.length]) {
		const place = new TextDecoder().decode(bytes.slice(0, Math.max(0, Number(position) - head))).length;
		if (
			named === undefined ||
			text.slice(place).replace(/^"/, '').toLowerCase().startsWith(named.toLowerCase())
		)
			return Math.min(place, text.length);
	}
	return null;
}

/** `LINE 2: … SELECT nosuch …` with a caret below: the place where the caret points. */
function placeBySnippet(detail: string, text: string): number | null {
	const shown = /LINE (\d+): ([^\n]*)\n( *)\^/.exec(detail.replaceAll('\\n', '\n').replaceAll('\\"', '"'));
	if (!shown) return null;
	const [, lineText = '1', snippet = '', blanks = ''] = shown;
	const lines = text.split('\n');
	const column = blanks.length - `LINE ${lineText}: `.length;
	const bare = snippet.replace(/^\.\.\.|\.\.\.$/g, '');
	const cut = snippet.startsWith('...') ? 3 : 0;
	// What this house puts before the text moves its lines down.
	for (let number = Math.min(Number(lineText), lines.length) - 1; number >= 0; number--) {
		const line = lines[number] ?? '';
		const start = line.indexOf(bare);
		if (start === -1) continue;
		const before = lines.slice(0, number).reduce((sum, one) => sum + one.length + 1, 0);
		return Math.min(before + start + Math.max(0, column - cut), text.length);
	}
	return null;
}

/** A problem without its place. */
type Bare<Kind extends SqlProblem> = Kind extends At ? Omit<Kind, 'place'> : never;

const quotedIn = (text: string | undefined): string[] =>
	[...(text ?? '').matchAll(/"([^"]+)"/g)].map(([, word]) => word ?? '').slice(0, 5);

function meaning(message: string): Bare<SqlProblem> {
	const first = message.split(/\n\s*\n?LINE /)[0]?.trim() ?? message;
	const plain = first.replace(/^(?:Error: )?(?:[A-Z][A-Za-z ]*Error: )/, '');
	const column = /Referenced column "([^"]+)" not found|does not have a column named "([^"]+)"/.exec(first);
	if (column)
		return {
			kind: 'no-such-column',
			name: column[1] ?? column[2] ?? '',
			near: quotedIn(first.split(/Candidate bindings: |Did you mean:? /)[1]),
		};
	const ungrouped = /column "([^"]+)" must appear in the GROUP BY/.exec(first);
	if (ungrouped) return { kind: 'not-grouped', name: ungrouped[1] ?? '' };
	const missing = /(Table|Function) with name "?([^"\s]+)"? does not exist/.exec(first);
	const near = quotedIn(first.split('Did you mean')[1]);
	if (missing?.[1] === 'Table') return { kind: 'no-such-table', name: missing[2] ?? '' };
	if (missing) return { kind: 'no-such-function', name: missing[2] ?? '', near };
	const syntax = /syntax error at (?:or near "([^"]*)"|end of input)/.exec(first);
	if (syntax) return { kind: 'syntax', near: syntax[1] === ')' ? '' : (syntax[1] ?? '') };
	if (/unterminated/.test(first)) return { kind: 'syntax', near: '' };
	if (/Expected a single statement/.test(first)) return { kind: 'needs-in' };
	if (/No function matches/.test(first))
		return { kind: 'wrong-types', said: plain.split('You might')[0]?.trim() ?? plain };
	if (/Conversion Error|Invalid Input Error/i.test(first)) return { kind: 'bad-value', said: plain };
	return { kind: 'engine', said: plain };
}
