// English words of lifetime value.
import { agreed, counted } from './counted.ts';

const models = { 'bg-nbd': 'BG/NBD', 'mbg-nbd': 'MBG/NBD' } as const;

export const lifetime = {
	title: 'What will these customers bring next?',
	outline: 'Lifetime value',
	period: { 3: '3 months', 6: '6 months', 12: 'year' },
	answer: (period: string, money: string, low: string, high: string) =>
		`Expected from these customers in the next ${period}: ${money} (${low} to ${high}).`,
	answerHigh: (people: string, share: string) => `${people} with high future value make ${share} of it.`,
	answerSimple: (period: string, low: string, high: string) =>
		`A simple estimate for the next ${period}: between ${low} and ${high}.`,
	answerNothing: 'Nobody has come back yet, so nothing can be said of the future.',
	nobody: 'Nobody is selected.',
	working: 'Learning how your customers buy …',
	horizon: 'How far ahead',
	months: (count: string) => `${counted(count, 'month')}`,
	discount: 'Discount a year',
	discountHint:
		'Money that comes later is worth less than money today: at 10%, 100 in a year count as 91. 0 counts all alike.',
	model: 'Model',
	models: { better: 'The better one', ...models },
	high: 'High value is',
	highs: { 'top-fifth': 'the best 20%', 'half-of-value': 'the fewest who make half' },

	refused: {
		lead: 'The data cannot carry a model, so a simple estimate stands in its place.',
		'nobody-came-back': () => 'No customer has bought on a second day.',
		'few-repeat-customers': (customers: string, least: string) =>
			`Only ${customers} came back and spent money on another day; a model needs at least ${least}.`,
		short: (days: string, gap: string) =>
			`The file covers ${counted(days, 'day')}, with ${counted(gap, 'day')} between purchases as a rule; that is too short to learn from.`,
		'no-fit': () => 'No model fits the way these customers buy.',
		'test-failed': (predicted: string, actual: string) =>
			`Tested on the past, the model said ${counted(predicted, 'purchase')} and ${actual} came. You can still choose a model above.`,
		moneyFailed: (predicted: string, actual: string) =>
			`Tested on the past, the model said ${predicted} in money and it was ${actual}. You can still choose a model above.`,
	},
	simpleHow:
		'How it is made: every customer goes on at their own pace (at least 90 days are counted) and spends as on the days after their first. The lower end: those silent for twice the usual gap never return. The upper end: everyone goes on.',

	testTitle: 'Would it have been right before?',
	tested: (weeks: string, predicted: string, actual: string, difference: string) =>
		`Learned from the time before, the model was asked for the last ${counted(weeks, 'week')}: it said ${counted(predicted, 'purchase')}, ${actual} came (${difference}).`,
	testedMoney: (predicted: string, actual: string, difference: string) =>
		`In money it said ${predicted}, and it was ${actual} (${difference}).`,
	better: (name: string, misplaced: string, other: string, otherMisplaced: string) =>
		`${name} did better: it missed ${misplaced} of the purchases across the groups below, ${other} ${otherMisplaced}.`,
	alike: (name: string, misplaced: string, other: string, _otherMisplaced: string) =>
		`${name} and ${other} did alike: each missed ${misplaced} of the purchases across the groups below. ${name} is shown.`,
	worse: (name: string, misplaced: string, other: string, otherMisplaced: string) =>
		`You chose ${name}, which missed ${misplaced} of the purchases across the groups below; ${other} did better with ${otherMisplaced}.`,
	untested: (name: string) =>
		`The file is too short to hold a part back, so ${name} could not be tested; take the numbers with care.`,
	modelSays: {
		'bg-nbd': 'BG/NBD: customers can leave after any purchase but their first.',
		'mbg-nbd': 'MBG/NBD: customers can leave after any purchase, so a one-time buyer may be gone.',
	},
	rangeMeans:
		'The range (90%) covers chance, how unsure the model is of its own numbers (delta method), and being as wrong again as it was in the test. It knows nothing of coming seasons, prices or campaigns. Several orders on one day count as one purchase.',
	correlation: (value: string) =>
		`Those who buy more often also spend more each time (correlation ${value}). The model takes the two as unrelated, so frequent buyers may bring more than it says.`,
	correlationNegative: (value: string) =>
		`Those who buy more often spend less each time (correlation ${value}). The model takes the two as unrelated, so frequent buyers may bring less than it says.`,
	pulled: 'The data say little about some of the model’s numbers, so they were held near common values.',
	heavyTail:
		'A few customers spend so much more than others that the mean has no firm ground: read money with care.',

	byFrequency: 'By how often they had bought: what came, and what the model said',
	byFrequencySummary: (parts: string) =>
		`Purchases a customer in the test, predicted against actual: ${parts}.`,
	byFrequencyPart: (repeats: string, predicted: string, actual: string) =>
		`after ${counted(repeats, 'repeat purchase')} ${predicted} against ${actual}`,
	byWeek: 'Week by week: purchases so far',
	byWeekSummary: (weeks: string, predicted: string, actual: string) =>
		`After ${counted(weeks, 'week')} the model stood at ${counted(predicted, 'purchase')} and the shop at ${actual}.`,
	actual: 'what came',
	predicted: 'what the model said',
	repeatsAxis: 'repeat purchases before',
	perCustomer: 'purchases a customer',
	week: 'week',

	groupsTitle: 'Future value against today’s groups',
	lowAmongBest: (people: string, segment: string) =>
		`${people} among ${segment} ${agreed(people, 'has', 'have')} low future value: high today, but not expected to bring much more.`,
	highAmongLeaving: (people: string, segments: string, money: string) =>
		`${people} in ${segments} ${agreed(people, 'is', 'are')} of high future value (${money}): worth winning back first.`,
	group: 'Group',
	customers: 'Customers',
	highColumn: 'High value',
	lowColumn: 'Low value',
	expected: 'Expected',
	range: 'Range',
	each: 'A customer',
	stillThere: 'Still there',
	total: 'Together',
	bestTitle: 'Who brings the most',
	customer: 'Customer',
	alive: 'Still there',
	purchases: 'Purchases',
	parametersTitle: 'The model in numbers',
	parameter: 'Parameter',
	value: 'Value',
	error: 'Standard error',
	likelihood: 'Log-likelihood',
	perDays: 'days',
	perMoney: 'money',
	list: 'List of customers (CSV)',
	listHint: 'Everyone with chance to be there, purchases, money and lifetime value for 3, 6 and 12 months',
	table: 'Table (CSV)',
};
