// English words of the comparison of two books or methods.

export const compareBooks = {
	title: 'What would another way of grouping change?',
	outline: 'Compare two ways',
	answer: (moved: string, all: string, book: string) =>
		`With “${book}”, ${moved} of ${all} would be in a group of another name.`,
	book: 'Compare with the book',
	method: 'Scored',
	sameMethod: 'as the page scores',
	fromTo: 'From ↓ to →',
	behind: (people: string, from: string, to: string) => `${people} from ${from} to ${to}`,
	first: (count: string) => `the first ${count} by money`,
	people: 'The people behind the number',
	takePeople: 'All of them (CSV)',
};
