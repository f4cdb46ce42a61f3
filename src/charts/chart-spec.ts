// A chart as data: picture, screen-reader text, twin table and download come from one function and agree.

/** A table of plain values: English snake_case names, ISO days, plain numbers. */
export interface TwinTable {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface DrawOptions {
	/** In CSS pixels. */
	readonly width: number;
	/** The document to draw in; tests pass their own. */
	readonly document?: Document;
}

export interface ChartSpec {
	readonly title: string;
	/** One sentence that says what the picture shows, for those who do not see it. */
	readonly summary: string;
	readonly table: TwinTable;
	readonly draw: (options: DrawOptions) => SVGSVGElement;
}

/** Marks and margins have room from here on; a column that is narrower, or still being laid out, shows the picture smaller. */
export const LEAST_WIDTH = 240;
