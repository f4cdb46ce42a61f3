// English words of the control group that any list can carry, and of a list that comes back.

export const campaign = {
	keepBack: 'Keep back a random share as a control group',
	hint: 'The file marks some customers at random to be left alone, so that the next sales file can show what the campaign did.',
	leaveAlone: 'Leave alone',
	share: 'Share kept back',
	name: 'Name of the campaign',
	marked:
		'In the file: do not send to those with TRUE in the column “hold_out”. The same list marks the same people; another campaign name draws others.',
	waitingTitle: (name: string) => `“${name}” is a list for a campaign, not sales.`,
	waiting: (count: string, held: string) => `It holds ${count}, ${held} of them marked to be left alone.`,
	waitingOf: (day: string) => `It was taken on the data of ${day}.`,
	waitingTodo:
		'It is kept for now: open the sales file that goes beyond the campaign, and the page shows what the campaign did.',
	forget: 'Forget the list',
};
