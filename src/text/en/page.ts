// English words of the page as a notebook: moving and hiding cells, the outline, adding.

export const page = {
	menu: (title: string) => `Move or hide: ${title}`,
	toggle: (title: string, collapsed: boolean) => `${collapsed ? 'Open' : 'Fold'}: ${title}`,
	drag: 'Drag to another place',
	up: 'Move up',
	down: 'Move down',
	duplicate: 'Duplicate',
	hide: 'Hide',
	remove: 'Remove',
	copyToCell: 'Copy into an SQL cell',
	hidden: (count: string) => `Hidden (${count})`,
	bringBack: (title: string) => `Bring back: ${title}`,
	groups: {
		start: 'The shop and its customers',
		deeper: 'More questions',
		method: 'How it is computed',
		own: 'Yours',
	},
	add: 'Add to this notebook',
	addSql: 'SQL question',
	addChart: 'Chart',
	addNote: 'Note',
	ready: 'Ready questions',
	readyHint: 'Each becomes an SQL cell that you can change.',
};
