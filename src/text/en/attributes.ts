// English words of who the customers are.
import { counted } from './counted.ts';

export const attributes = {
	title: 'Who are they?',
	outline: 'Who they are',
	answer: (clear: number, all: string, first: string) =>
		`${clear} of ${counted(all, 'attribute')} ${clear === 1 ? 'has' : 'have'} to do with the groups; most of all ${first}.`,
	tooFew: 'Too few customers are described to say whether the groups differ.',
	noDifference: (all: string) =>
		`${all === '1' ? 'The one attribute does not differ' : `None of the ${all} attributes differs`} between the groups by more than chance explains.`,
	nothing: 'The file does not say who the customers are.',
	absent:
		'There is no column that describes customers, such as province, age or gender. Add one to the export, or keep one as an attribute under “Change columns”; in a large file these are left out until you do. Columns in which nearly every customer differs make no groups.',
	attribute: 'Attribute',
	verdict: 'Has it to do with the groups?',
	verdicts: {
		clear: (size: string, times: string) =>
			`The groups differ: ${size}. Luck alone would make it this large less than once in ${times} times.`,
		none: (_size: string, _times: string) => 'No difference that chance would not explain.',
		'too-few': (_size: string, _times: string) => 'Too few customers in too many cells to say.',
	},
	sizes: { small: 'a small difference', medium: 'a middling difference', large: 'a large difference' },
	unknown: (count: string) => `Of ${count} nothing is known; they are left out here.`,
	pictureTitle: (header: string) => `${header} by group: index, 100 = as common as among everyone`,
	hint: 'Coloured: more common than among everyone; grey: rarer. A frame: more or fewer than chance explains, with every square considered. No number: under 5 customers would be expected, too few to compare.',
	mapTitle: 'Where they are: each tile is a province, darker is more customers',
	mapSummary: (header: string) => `A map of tiles of Thailand by ${header}; the table has the numbers.`,
	customers: 'Customers',
	money: 'Money',
	standsOut: 'Stands out',
	more: (names: string) => `more in ${names}`,
	fewer: (names: string) => `fewer in ${names}`,
	other: 'All others',
	under: (end: string) => `under ${end}`,
	from: (start: string) => `${start} and over`,
	between: (start: string, end: string) => `${start}–${end}`,
	upTo: (start: string, end: string) => `${start} to under ${end}`,
	combine: 'Combine',
	addHint: (value: string) => `Add to the combination: ${value}`,
	combineTitle: 'Combine',
	combineHint: 'Choose values here, or press + beside them above, and take the list.',
	any: 'any',
	list: 'List',
	largest: 'Ready combinations, by money',
	combinationList: (name: string) => `The list of ${name}, with names and phones`,
	noCombination: 'No combination has 5 customers or more.',
	allTitle: 'Every attribute',
	allHint:
		'Pearson’s chi-square test of each attribute against the groups, with the chances corrected for testing them all (Holm). What goes together need not cause one another.',
};
