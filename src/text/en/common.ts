// English words that several cells share.

export const common = {
	sql: 'How is this computed?',
	sqlHint: 'The SQL behind these numbers, as the engine ran it.',
	copy: 'Copy',
	copied: 'Copied',
	table: 'As a table',
	picture: 'Picture (SVG)',
	downloadCsv: 'Download (CSV)',
	busy: 'Working …',
	preparing: 'Preparing the file …',
	everyone: 'everyone',
	customers: (count: number, shown: string) => `${shown} ${count === 1 ? 'customer' : 'customers'}`,
	orders: (count: number, shown: string) => `${shown} ${count === 1 ? 'order' : 'orders'}`,
	days: (count: number, shown: string) => `${shown} ${count === 1 ? 'day' : 'days'}`,
	selection: (what: string) => `Showing: ${what}`,
	clearSelection: 'Show everyone',
	points: 'points',
	money: 'money',
	notEnough: 'Too few to say',
};
