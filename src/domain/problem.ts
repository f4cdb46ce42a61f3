// Every failure that a reader can meet, as data; the words for them live in text/.
import type { SetAsideReason } from './ledger.ts';

export type Problem =
	| { readonly kind: 'empty-file' }
	| { readonly kind: 'header-only' }
	| {
			readonly kind: 'not-a-table';
			readonly looksLike: 'binary' | 'pdf' | 'image' | 'spreadsheet' | 'zip' | 'one-column';
	  }
	| { readonly kind: 'password-protected'; readonly container: 'spreadsheet' | 'zip' }
	| { readonly kind: 'damaged-file'; readonly container: 'spreadsheet' | 'zip' | 'gzip' | 'json' | 'parquet' }
	| { readonly kind: 'too-large-inside' }
	| { readonly kind: 'too-deep' }
	| { readonly kind: 'unknown-packing' }
	| { readonly kind: 'no-table-in-archive'; readonly names: readonly string[] }
	| { readonly kind: 'no-sheet-with-rows'; readonly sheets: readonly string[] }
	| { readonly kind: 'json-without-records' }
	| {
			readonly kind: 'other-format';
			readonly format: 'pdf' | 'image' | 'document' | 'numbers';
	  }
	| { readonly kind: 'reader-failed'; readonly detail: string }
	| { readonly kind: 'unknown-encoding' }
	| { readonly kind: 'file-changed' }
	| { readonly kind: 'file-unreadable' }
	| {
			readonly kind: 'missing-roles';
			readonly roles: readonly ('customer' | 'date' | 'amount' | 'counted-on')[];
	  }
	| { readonly kind: 'no-rows-used'; readonly rowsRead: number; readonly mostly: SetAsideReason | null }
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'out-of-memory' }
	| { readonly kind: 'engine-failed'; readonly detail: string }
	| { readonly kind: 'calculation-failed'; readonly detail: string }
	| { readonly kind: 'engine-did-not-start'; readonly detail: string }
	| { readonly kind: 'sample-missing' }
	| { readonly kind: 'recipe-unreadable' }
	| { readonly kind: 'book-unreadable' }
	| { readonly kind: 'link-unreadable' }
	| { readonly kind: 'recipe-from-the-future'; readonly version: number };

/** A failure on its way to the reader. */
export class ProblemError extends Error {
	readonly problem: Problem;

	constructor(problem: Problem, options?: ErrorOptions) {
		super('detail' in problem ? `${problem.kind}: ${problem.detail}` : problem.kind, options);
		this.name = 'ProblemError';
		this.problem = problem;
	}
}

/** The problem inside an error, or the engine's own words where we have none. */
export function problemOf(error: unknown): Problem {
	if (error instanceof ProblemError) return error.problem;
	return { kind: 'engine-failed', detail: error instanceof Error ? error.message : String(error) };
}
