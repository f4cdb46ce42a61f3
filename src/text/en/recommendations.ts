// English words of what each customer could buy next.
import { counted } from './counted.ts';

export const recommendations = {
	title: 'What could each customer buy next?',
	outline: 'What to offer',
	kind: 'What kind of offer',
	kinds: { never: 'Never bought, but likely', next: 'Next after the last visit' },
	answer: {
		never: (offered: string, everyone: string, item: string, fits: string) =>
			`For ${offered} of ${everyone} there is something they never bought, though their like do. Most often ${item}: it fits ${fits}.`,
		next: (offered: string, everyone: string, item: string, fits: string) =>
			`For ${offered} of ${everyone} the shop’s own past tells what tends to come next. Most often ${item}: it fits ${fits}.`,
	},
	none: (least: string) =>
		`Nothing was seen ${counted(least, 'time')} or more and clearly more often than chance, so there is nothing to advise.`,
	pictureTitle: (group: string) => `What to offer to how many: ${group}`,
	offer: 'Offer',
	customers: 'Customers',
	because: 'Mostly because they bought',
	share: 'Did so before',
	seen: (together: string, of: string) => `${together} of ${of}`,
	list: 'List',
	listHint: 'Customers with names, phones and the offer',
	hint: {
		never: (least: string) =>
			`Each customer gets one offer: of the customers who bought the same things, the largest share bought this too. A link counts from ${counted(least, 'customer')} on, and only where it is clearly more than chance.`,
		next: (least: string) =>
			`Each customer gets one offer: after a visit with the same things, the largest share bought this on the next visit. A link counts from ${counted(least, 'visit')} on, and only where it is clearly more than chance.`,
	},
};
