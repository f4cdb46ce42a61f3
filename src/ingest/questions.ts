// What only the reader can decide, with examples to decide by.

import type { WrongFileId } from '../domain/known-files.ts';

export type Question =
	/** The file holds no orders. */
	| { readonly kind: 'wrong-file'; readonly column: number; readonly file: WrongFileId }
	| {
			readonly kind: 'date-order';
			readonly column: number;
			/** What each order makes of a value; null where it makes no day of it. */
			readonly examples: readonly {
				readonly text: string;
				readonly dayFirst: string | null;
				readonly monthFirst: string | null;
			}[];
			/** Some values can only be day first, others only month first. */
			readonly conflict: boolean;
	  }
	| {
			readonly kind: 'decimal-mark';
			readonly column: number;
			/** What each mark makes of a value, in thousandths, as text; null where it makes no number of it. */
			readonly examples: readonly {
				readonly text: string;
				readonly point: string | null;
				readonly comma: string | null;
			}[];
	  };
