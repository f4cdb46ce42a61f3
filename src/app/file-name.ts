// A file's name from a title: letters of any language stay, what file systems refuse goes.

/** Never empty: `quintile-notebook` where the title says nothing. */
export function fileName(title: string): string {
	const plain = title
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
		.trim()
		.replace(/\s+/g, '-')
		.replace(/^\.+|\.+$/g, '')
		.slice(0, 60);
	return plain === '' ? 'quintile-notebook' : plain;
}
