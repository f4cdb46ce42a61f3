// English words of the proof cell.
import { counted } from './counted.ts';

export const proof = {
	title: 'Were the groups right?',
	outline: 'Were the groups right?',
	answer: (
		day: string,
		days: string,
		best: string,
		bestRate: string,
		worst: string,
		worstRate: string,
		base: string,
	) =>
		`Of those in ${best} on ${day}, ${bestRate} bought in the ${days} after; of those in ${worst}, ${worstRate}; of everyone, ${base}.`,
	lift: (lift: string) =>
		`The fifth that the groups put first held ${lift} times as many buyers as a fifth taken at random.`,
	mayBeChance: 'With so few customers in these groups, the difference between them may be chance.',
	tooShort: (days: string) =>
		`The file is too short to tell: it must cover at least three times ${days}. Watch fewer days, or wait for more data.`,
	tooFew:
		'Too few customers, or too few who did and did not buy, to compare ways of grouping with any certainty.',
	better: (name: string) => `For this shop, “${name}” would have foretold it better.`,
	noneBetter: 'No other way of grouping here foretold it clearly better.',
	horizon: 'Days watched',
	horizons: { '30': '30 days', '60': '60 days', '90': '90 days', '180': '180 days' },
	rates: (day: string, days: string) => `Who bought in the ${days} after ${day}`,
	ratesSummary: (best: string, rate: string, base: string) =>
		`${best} first with ${rate}; the line is everyone, ${base}.`,
	everyone: 'Everyone',
	group: 'Group',
	customers: 'Customers',
	returned: 'Bought again',
	ordersEach: 'Orders each',
	moneyEach: 'Money each',
	interval: '95 % interval',
	overDates: 'The same at earlier dates',
	overDatesHint:
		'The share that bought in the days after each date. Customers were scored anew with only what was known on that day.',
	gains: 'Buyers found, best foretold customers first',
	gainsSummary: (share: string) => `The first fifth of customers holds ${share} of those who bought.`,
	calibration: 'Foretold and what happened, group by group',
	calibrationSummary: (groups: string, hits: string) =>
		`For ${hits} of ${counted(groups, 'group')} the foretold rate lies within the interval of what happened.`,
	compare: 'Other ways of grouping, and simple rules',
	compareHint:
		'Each date is foretold with the rates seen after the date before it; nothing later is used. Better or worse than the groups in force is said only where the 95 % interval of the difference leaves no doubt.',
	way: 'Way of grouping',
	area: 'Ranking',
	areaHint:
		'How often one who bought was ranked above one who did not (area under the curve): 50 % is chance',
	liftColumn: 'Lift in the best fifth',
	skill: 'Error taken away',
	skillHint: 'Part of the squared error of “everyone alike” that it takes away (Brier skill)',
	verdict: 'Against the groups in force',
	verdicts: { better: 'better', worse: 'worse', same: 'no clear difference', current: 'in force' },
	ways: {
		current: 'The groups in force',
		'ten-segments': 'Book: ten segments',
		'r-by-f': 'Book: R × F',
		'codes-125': 'Book: 125 codes, 11 segments',
		'six-groups': 'Book: six groups',
		'r-package': 'Book: as R’s package rfm',
		rank: 'The same, scored by rank',
		value: 'The same, scored by value',
		equal: 'The same, equal groups',
		'last-30': 'Rule: bought in the last 30 days',
		'last-90': 'Rule: bought in the last 90 days',
		'two-orders': 'Rule: two or more orders',
		'four-orders': 'Rule: four or more orders',
		'top-fifth': 'Rule: the fifth with the most money',
	},
	csv: 'Outcomes (CSV)',
	compareCsv: 'Comparison (CSV)',
};
