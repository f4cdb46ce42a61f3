// English words of the book of groups and of its painter.
import { counted } from './counted.ts';

export const book = {
	title: 'Which groups do I use?',
	outline: 'Book of groups',
	answer: (name: string, groups: string, grid: string) =>
		`${name}: ${counted(groups, 'group')} on ${grid}. The whole page follows.`,
	names: {
		'ten-segments': 'The ten groups, R × FM',
		'r-by-f': 'The ten groups, R × F',
		'codes-125': 'Eleven groups by 125 codes, R F M',
		'six-groups': 'Six groups on thirds',
		'r-package': 'As R’s package rfm 0.3.0',
	},
	grids: { 'r-fm': 'R × FM', 'r-f': 'R × F', 'r-f-m': 'R × F × M' },
	choose: 'Book',
	paintOwn: 'Paint your own',
	ownName: 'My groups',
	bookName: 'Name of the book',
	removeBook: 'Remove this book',
	import: 'Open a book (JSON)',
	export: 'Save this book (JSON)',
	needs: {
		'six-groups': 'This book scores in thirds, with R cut at 180 and 365 days; the scoring was set so.',
		'r-package': 'This book belongs to the scoring of R’s package rfm; the scoring was set so.',
	},
	complete: 'Every cell is in a group.',
	holes: (cells: string, people: string) =>
		`${counted(cells, 'cell is', 'cells are')} in no group, with ${people} in ${cells === '1' ? 'it' : 'them'}.`,
	noGroup: 'In no group',
	brush: 'Paint with',
	add: 'Add a group',
	newGroup: 'New group',
	nameEn: 'English name',
	nameTh: 'Thai name',
	colour: 'Colour',
	colourOf: (number: string) => `Colour ${number}`,
	up: 'Earlier in the order',
	down: 'Later in the order',
	remove: 'Remove',
	layer: 'Layer of M',
	gridLabel: 'Cells to paint: recent on top, seldom on the left',
	cell: (place: string, group: string, people: string) => `${place}: ${group}, ${people}`,
	taken: (cells: string) => `Painted over: ${cells}`,
	takenCells: (cells: string, group: string) => `${cells} from ${group}`,
	paintHint:
		'Choose a group, then click or drag over cells; arrow keys move, space paints, arrow keys with Shift paint along. Each stroke can be undone.',
};
