// English words of the scoring cell.

export const scoring = {
	title: 'How are they scored?',
	outline: 'Scoring',
	answer: (day: string, bins: number) =>
		`Each customer gets 1 to ${bins} for how recently (R), how often (F) and how much (M) they bought, as of ${day}.`,
	analysisDate: 'Analysis date',
	analysisDateHint: 'Orders after this day do not count',
	lastOrder: (day: string) => `Last order: ${day}`,
	window: 'Orders that count',
	windows: {
		all: 'All up to that day',
		d90: 'Last 90 days',
		d180: 'Last 180 days',
		d365: 'Last 365 days',
		d730: 'Last two years',
	},
	measure: 'M measures',
	measures: { amount: 'Money', points: 'Points' },
	method: 'Method',
	methods: { value: 'By value (quintiles)', equal: 'Equal groups (NTILE)' },
	methodHints: {
		value: 'Customers with the same value always get the same score.',
		equal: 'Groups of the same size; customers with the same value can be split.',
	},
	bins: 'Levels',
	cutsTitle: 'The cut points',
	score: 'Score',
	rangeTitle: { r: 'Days since the last order', f: 'Orders', m: 'Money', points: 'Points' },
	people: 'Customers',
	range: (low: string, high: string) => (low === high ? low : `${low} – ${high}`),
	cuts: (values: string) => `Cut at ${values}`,
	nobody: 'nobody',
};
