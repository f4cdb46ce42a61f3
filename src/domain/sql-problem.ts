// What can be wrong with a reader's own SQL, with its place in the text where the engine says it.

/** A place is counted in letters from the start of the text; null where there is none. */
export type At = { readonly place: number | null };

export type SqlProblem =
	| { readonly kind: 'empty' }
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'restarted' }
	| { readonly kind: 'out-of-memory' }
	| { readonly kind: 'cycle'; readonly names: readonly string[] }
	| { readonly kind: 'needs'; readonly name: string }
	| ({ readonly kind: 'several-statements' } & At)
	| ({ readonly kind: 'only-reads'; readonly word: string } & At)
	| ({ readonly kind: 'function-refused'; readonly name: string } & At)
	| ({ readonly kind: 'no-such-table'; readonly name: string } & At)
	| ({ readonly kind: 'no-such-column'; readonly name: string; readonly near: readonly string[] } & At)
	| ({ readonly kind: 'no-such-function'; readonly name: string; readonly near: readonly string[] } & At)
	| ({ readonly kind: 'syntax'; readonly near: string } & At)
	| ({ readonly kind: 'needs-in' } & At)
	| ({ readonly kind: 'wrong-types'; readonly said: string } & At)
	| ({ readonly kind: 'not-grouped'; readonly name: string } & At)
	| ({ readonly kind: 'bad-value'; readonly said: string } & At)
	| ({ readonly kind: 'engine'; readonly said: string } & At);
