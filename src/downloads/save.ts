// Hands a file to the reader; the only way anything leaves the page.

/** Starts the browser's own download of the bytes under this name. */
export function saveBlob(name: string, blob: Blob): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The same for text, in UTF-8. */
export function saveText(name: string, text: string, type: string): void {
	saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
