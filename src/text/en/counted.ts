// English words for how many of something there are: the singular for one.

/** `1 order`, `12 orders`, `1 row was`, `3 rows were`; the count as it is shown. */
export const counted = (count: string | number, one: string, many = `${one}s`): string =>
	`${String(count)} ${agreed(count, one, many)}`;

/** The word that fits a count (`1`) or what begins with one (`1 customer`). */
export const agreed = (count: string | number, one: string, many: string): string =>
	/^1(?![\d.,])/.test(String(count)) ? one : many;
