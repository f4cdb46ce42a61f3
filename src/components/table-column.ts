// The columns of a data table and the order of its rows.

export interface TableColumn {
	readonly key: string;
	readonly title: string;
	readonly numeric: boolean;
	/** Hidden where the page is narrow. */
	readonly wideOnly?: boolean;
}

export interface TableSort {
	readonly key: string;
	readonly descending: boolean;
}
