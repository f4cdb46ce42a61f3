// English words of the note cell.

export const note = {
	title: 'Note',
	outline: 'Note',
	hint: 'What did you find?',
	help: 'Markdown: # heading, **bold**, - list. {{customers.count}}, {{money.total}}, {{champions.money}} and {{result_1.column}} show values of this notebook.',
	done: 'Done',
	edit: 'Edit',
	noValue: (name: string) => `⟨no value: ${name}⟩`,
};
