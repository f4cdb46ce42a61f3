// Markdown as a tree of a few plain kinds: HTML stays text, pictures become their words, links lead nowhere but the web.
import { marked, type Token, type Tokens } from 'marked';

export type Node =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'block-code'; readonly text: string }
	| { readonly kind: 'rule' }
	| { readonly kind: 'break' }
	| { readonly kind: 'link'; readonly href: string; readonly inside: readonly Node[] }
	| { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Node[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Node[])[] }
	| {
			readonly kind: 'table';
			readonly head: readonly (readonly Node[])[];
			readonly rows: readonly (readonly (readonly Node[])[])[];
	  }
	| {
			readonly kind: 'strong' | 'em' | 'del' | 'quote' | 'paragraph' | 'span';
			readonly inside: readonly Node[];
	  };

const many = (tokens: readonly Token[] | undefined): Node[] => (tokens ?? []).map(nodeOf);

/** Entities that the lexer wrote for signs, back as signs: the page escapes by itself. */
function nodeOf(token: Token): Node {
	switch (token.type) {
		case 'heading':
			return { kind: 'heading', level: (token as Tokens.Heading).depth, inside: many(token.tokens) };
		case 'paragraph':
			return { kind: 'paragraph', inside: many(token.tokens) };
		case 'strong':
		case 'em':
		case 'del':
			return { kind: token.type, inside: many(token.tokens) };
		case 'blockquote':
			return { kind: 'quote', inside: many(token.tokens) };
		case 'codespan':
			return { kind: 'code', text: (token as Tokens.Codespan).text };
		case 'code':
			return { kind: 'block-code', text: (token as Tokens.Code).text };
		case 'hr':
			return { kind: 'rule' };
		case 'br':
			return { kind: 'break' };
		case 'link':
			return linkOf(token as Tokens.Link);
		case 'image':
			return { kind: 'text', text: (token as Tokens.Image).text };
		case 'list':
			return {
				kind: 'list',
				ordered: (token as Tokens.List).ordered,
				items: (token as Tokens.List).items.map((item) => many(item.tokens)),
			};
		case 'table':
			return {
				kind: 'table',
				head: (token as Tokens.Table).header.map((cell) => many(cell.tokens)),
				rows: (token as Tokens.Table).rows.map((row) => row.map((cell) => many(cell.tokens))),
			};
		case 'space':
			return { kind: 'text', text: '' };
		case 'escape':
			return { kind: 'text', text: (token as Tokens.Escape).text };
		case 'text':
			return token.tokens
				? { kind: 'span', inside: many(token.tokens) }
				: { kind: 'text', text: (token as Tokens.Text).text };
		default:
			return { kind: 'text', text: token.raw };
	}
}

function linkOf({ href, tokens, text }: Tokens.Link): Node {
	const web = /^(?:https?:|mailto:|#)/i.test(href);
	return web ? { kind: 'link', href, inside: many(tokens) } : { kind: 'text', text };
}

/** The tree of a note. */
export function markdownTree(text: string): readonly Node[] {
	return marked.lexer(text, { gfm: true, breaks: true }).map(nodeOf);
}
