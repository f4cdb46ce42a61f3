// The editor of an SQL cell: CodeMirror with DuckDB's words, completion, and errors marked at their place.
import {
	autocompletion,
	closeBrackets,
	closeBracketsKeymap,
	closeCompletion,
	completionKeymap,
	type CompletionContext,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { duckdb, language, style } from './highlight.ts';

/** What can be completed: the columns of each table, and the engine's functions. */
export interface Vocabulary {
	readonly tables: Readonly<Record<string, readonly string[]>>;
	readonly functions: readonly string[];
}

export interface EditorOptions {
	readonly parent: HTMLElement;
	readonly text: string;
	readonly label: string;
	readonly hint: string;
	readonly onchange: (text: string) => void;
	readonly onleave: () => void;
	readonly onrun: () => void;
}

export interface SqlEditor {
	readonly setText: (text: string) => void;
	readonly setVocabulary: (vocabulary: Vocabulary) => void;
	/** Marks the word at a place with what is wrong; null takes the mark away. */
	readonly mark: (problem: { readonly place: number; readonly message: string } | null) => void;
	readonly focus: () => void;
	readonly destroy: () => void;
}

const look = EditorView.theme({
	'&': { backgroundColor: 'var(--card)', color: 'var(--ink)', fontSize: '0.85rem', minHeight: '6rem' },
	'.cm-content': {
		fontFamily: 'var(--mono)',
		padding: '0.7rem 0',
		caretColor: 'var(--ink)',
		minHeight: '4.5rem',
	},
	'.cm-line': { padding: '0 0.8rem' },
	'.cm-scroller': { maxHeight: '26rem' },
	'&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
	'.cm-content:focus-visible': { outline: 'none' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'color-mix(in srgb, var(--accent) 25%, transparent) !important',
	},
	'.cm-tooltip': { backgroundColor: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--line)' },
	'.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--card)' },
	'.cm-placeholder': { color: 'var(--ink-soft)' },
});

/** Columns and functions where they may stand, beside the tables that the language completes by itself. */
function words({ tables, functions }: Vocabulary) {
	const columns = [...new Set(Object.values(tables).flat())];
	const options = [
		...columns.map((label) => ({
			label,
			type: 'property',
			apply: /^[\p{Ll}_][\p{Ll}\p{N}_]*$/u.test(label) ? label : `"${label.replaceAll('"', '""')}"`,
		})),
		...functions.map((label) => ({ label, type: 'function', apply: `${label}(`, boost: -1 })),
	];
	return (context: CompletionContext) => {
		const word = context.matchBefore(/[\p{L}\p{M}\p{N}_]+/u);
		if (!word && !context.explicit) return null;
		const from = word?.from ?? context.pos;
		const before = context.state.sliceDoc(Math.max(0, from - 200), from);
		// After a table's name stand its columns, and after FROM the tables: the language knows both.
		if (before.endsWith('.') || /\b(?:from|join)\s+$/i.test(before)) return null;
		return { from, options, validFor: /^[\p{L}\p{M}\p{N}_]*$/u };
	};
}

export function openEditor(options: EditorOptions): SqlEditor {
	const vocabulary = new Compartment();
	const speaking = (words_: Vocabulary) => {
		const schema = Object.fromEntries(
			Object.entries(words_.tables).map(([name, columns]) => [name, [...columns]]),
		);
		return [language(schema), duckdb.language.data.of({ autocomplete: words(words_) })];
	};
	const view = new EditorView({
		parent: options.parent,
		state: EditorState.create({
			doc: options.text,
			extensions: [
				keymap.of([
					{
						key: 'Mod-Enter',
						run: (view) => {
							closeCompletion(view);
							options.onrun();
							return true;
						},
					},
					...closeBracketsKeymap,
					...completionKeymap,
					...defaultKeymap,
					...historyKeymap,
					...lintKeymap,
				]),
				history(),
				bracketMatching(),
				closeBrackets(),
				autocompletion(),
				syntaxHighlighting(style),
				placeholder(options.hint),
				look,
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false' }),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) options.onchange(update.state.doc.toString());
				}),
				EditorView.domEventHandlers({ blur: () => options.onleave() }),
				vocabulary.of(speaking({ tables: {}, functions: [] })),
			],
		}),
	});
	return {
		setText: (text) => {
			if (text !== view.state.doc.toString())
				view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
		},
		setVocabulary: (now) => view.dispatch({ effects: vocabulary.reconfigure(speaking(now)) }),
		mark: (problem) => {
			const { doc } = view.state;
			const from = Math.min(problem?.place ?? 0, doc.length);
			const word = view.state.wordAt(from);
			const to = Math.max(word?.to ?? from + 1, from);
			const marked = problem
				? [{ from, to: Math.min(to, doc.length), severity: 'error' as const, message: problem.message }]
				: [];
			view.dispatch(setDiagnostics(view.state, marked));
		},
		focus: () => view.focus(),
		destroy: () => view.destroy(),
	};
}
