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
	absent: (what: string) =>
		`This file has no column for ${what}, so this cannot be shown. If it has one under another name, choose it under “Change columns”; otherwise add it to the export.`,
	leftOut: (what: string) =>
		`The file is large, so its column for ${what} was left out to save memory. Give it a use under “Change columns”, or open a smaller part of the file.`,
	allGroups: 'Everyone',
	takeList: 'The list (CSV)',
	changeRules: 'Change the rules',
	group: 'Group',
};
