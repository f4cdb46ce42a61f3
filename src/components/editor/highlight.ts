// Cuts SQL into coloured pieces, for showing it and for the editor.
import { sql as sqlLanguage, SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import { HighlightStyle } from '@codemirror/language';
import { classHighlighter, highlightCode, tags } from '@lezer/highlight';

const KEYWORDS =
	'all and anti any array as asc asof between by case cast cross cube current cross date day desc describe distinct else end escape except exclude exists extract false filter first following for from full glob group grouping having ilike in include inner intersect interval into is join lambda last lateral left like limit map materialized month natural not null nulls offset on or order outer over partition pivot positional preceding qualify range recursive rename replace respect returning right rollup row rows sample select semi sets show similar some struct summarize table tablesample then to true try_cast unbounded union unique unpivot using values when where window with within year';
const TYPES =
	'bigint bit blob boolean bool char date decimal double enum float hugeint int integer interval list map numeric real smallint struct text time timestamp tinyint ubigint uinteger union usmallint utinyint uuid varchar';

export const duckdb = SQLDialect.define({
	keywords: KEYWORDS,
	types: TYPES,
	doubleDollarQuotedStrings: true,
	operatorChars: '*+-%<>!=&|~^/?:@',
	identifierQuotes: '"',
	caseInsensitiveIdentifiers: true,
});

export const style = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'light-dark(#8a4b08, #e8b57d)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#7a2f6f, #dba6d3)' },
	{ tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
	{ tag: tags.typeName, color: 'light-dark(#2b5797, #93b9ee)' },
]);

export interface Piece {
	readonly text: string;
	/** Classes as `tok-keyword`; empty for plain text. */
	readonly classes: string;
}

/** The text in pieces; together they are the text. */
export function pieces(text: string): readonly Piece[] {
	const out: Piece[] = [];
	highlightCode(
		text,
		duckdb.language.parser.parse(text),
		classHighlighter,
		(piece, classes) => out.push({ text: piece, classes }),
		() => out.push({ text: '\n', classes: '' }),
	);
	return out;
}

/** The language with what it completes. */
export function language(schema: SQLNamespace) {
	return sqlLanguage({ dialect: duckdb, schema, upperCaseKeywords: true });
}
