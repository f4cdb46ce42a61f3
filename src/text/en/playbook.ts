// English words of the playbook: for each group the four headings and a message, with the numbers of the offer.
import type { Level, Rung } from '../../domain/levels.ts';
import type { DefaultSegmentId } from '../../domain/segments.ts';
import { counted } from './counted.ts';

/** The numbers of an offer, as they are written. */
export interface OfferWords {
	readonly threshold: string;
	/** `10%`, or empty where nothing is taken off. */
	readonly discount: string;
	readonly days: string;
}

export interface CardWords {
	readonly offer: (of: OfferWords) => string;
	readonly experience: string;
	readonly relationship: string;
	readonly measurement: string;
	/** The draft of a text message; one credit is 160 characters. */
	readonly sms: (of: OfferWords) => string;
}

const off = (discount: string) => (discount === '' ? 'a small gift' : `${discount} off`);

const segments: Readonly<Record<DefaultSegmentId, CardWords>> = {
	champions: {
		offer: ({ threshold }) =>
			`First look at a product group they have never bought; a gift or double points from ${threshold}. No discount on what they buy anyway.`,
		experience: 'Their order goes out first, their question is answered by a person, by name.',
		relationship: 'Ask for their opinion on something new and thank them by hand once a season.',
		measurement: 'Share that buys from a new product group within 90 days; average order before and after.',
		sms: ({ days }) =>
			`You see it first: our new collection opens for you ${counted(days, 'day')} early. Show this message for a thank-you gift.`,
	},
	'loyal-customers': {
		offer: ({ discount }) =>
			`Something new close to what they often buy, with ${off(discount)} on the next visit; a gift by tier.`,
		experience: 'Make reordering one message long; remember size, colour and address.',
		relationship: 'Tell them their tier and what the next one brings.',
		measurement: 'Orders per customer in the next 90 days against the 90 days before.',
		sms: ({ discount, days }) =>
			`New in, close to what you love. ${off(discount)} on your next visit within ${counted(days, 'day')}. Just show this message.`,
	},
	'potential-loyalist': {
		offer: ({ discount, threshold, days }) =>
			`${off(discount)} from ${threshold}, good for ${counted(days, 'day')}, or pay part of it with points.`,
		experience: 'After each order, show what goes with it and how others use it.',
		relationship: 'Invite them into the programme while the last order is fresh.',
		measurement: 'Share with another order within the deadline; days between orders.',
		sms: ({ discount, threshold, days }) =>
			`Thank you for shopping with us. ${off(discount)} from ${threshold}, this week and next only: ${counted(days, 'day')}.`,
	},
	'new-customers': {
		offer: ({ discount, days }) =>
			`A matching product with ${off(discount)} and bonus points on the second order within ${counted(days, 'day')}.`,
		experience: 'A welcome note in the parcel; ask after a week whether all is well.',
		relationship: 'Tell your story in three short messages, not in one long one.',
		measurement: 'Share with a second order within 30 and 60 days.',
		sms: ({ discount, days }) =>
			`Welcome! Your second order comes with ${off(discount)} and bonus points if you order within ${counted(days, 'day')}.`,
	},
	promising: {
		offer: ({ threshold, discount }) =>
			`Something only for them: a free extra for last week’s buyers, or ${off(discount)} and points from ${threshold}.`,
		experience: 'Make the first basket easy to fill: ready sets at a round price.',
		relationship: 'Find out what they came for and speak of that.',
		measurement: 'Share whose next order reaches the threshold.',
		sms: ({ threshold, discount, days }) =>
			`Only for you: ${off(discount)} plus points from ${threshold}. ${counted(days, 'day')} left.`,
	},
	'need-attention': {
		offer: ({ discount, days }) =>
			`A strong offer on things like those they bought: ${off(discount)}, ${counted(days, 'day')} only.`,
		experience: 'Look at their last order for a delay or a return, and put it right first.',
		relationship: 'A personal line from the one who served them.',
		measurement: 'Share that buys again before the deadline; share that moves to Loyal.',
		sms: ({ discount, days }) =>
			`We picked some things like your last order: ${off(discount)} for the next ${counted(days, 'day')}, just for you.`,
	},
	'about-to-sleep': {
		offer: ({ discount, days }) =>
			`A coupon by message, “you are special”: ${off(discount)}, ends in ${counted(days, 'day')}.`,
		experience: 'One click or one reply redeems it; no code to type.',
		relationship: 'Remind them what they liked, not that they were away.',
		measurement: 'Coupons redeemed; share awake 90 days later.',
		sms: ({ discount, days }) =>
			`You are special to us: ${off(discount)} on anything, just reply YES. Ends in ${counted(days, 'day')}.`,
	},
	'cant-lose-them': {
		offer: ({ discount, threshold, days }) =>
			`New things they never tried, as a bundle with a gift: ${off(discount)} from ${threshold} within ${counted(days, 'day')}.`,
		experience: 'Call them. Ask what went wrong; mend it before you sell.',
		relationship:
			'Give one person the task of winning each of them back; show ads again on Facebook and Google.',
		measurement: 'Money won back in 90 days against the cost; share that answered.',
		sms: ({ discount, threshold, days }) =>
			`We miss you. A new bundle with a gift, and ${off(discount)} from ${threshold}. Kept for you for ${counted(days, 'day')}.`,
	},
	'at-risk': {
		offer: ({ discount, days }) =>
			`A new item to try free, points to redeem, or ${off(discount)} for ${counted(days, 'day')}.`,
		experience: 'Show what has become better since they last bought.',
		relationship: 'Ask one short question: what would bring you back?',
		measurement: 'Share that buys within 60 days; answers to the question.',
		sms: ({ discount, days }) =>
			`It has been a while! Try something new with ${off(discount)} in the next ${counted(days, 'day')}. Your points are waiting too.`,
	},
	hibernating: {
		offer: () => 'No push to buy. A small gift for answering three questions.',
		experience: 'Send once, then leave them in peace.',
		relationship: 'Learn why they stay away, and tell the team.',
		measurement: 'Answers received; reasons counted.',
		sms: () =>
			'May we ask you 3 short questions? A small gift says thank you. Reply YES to start, STOP to hear no more.',
	},
};

const ladder: Readonly<Record<Rung, CardWords>> = {
	prospect: {
		offer: ({ discount }) => `A first reason to come: ${off(discount)} or a sample.`,
		experience: 'Answer what they ask before you sell.',
		relationship: 'Collect consent first, and say what you will write about.',
		measurement: 'Share of the list with a first order within 60 days.',
		sms: () => 'Hello! A free sample is waiting for you at our shop. Show this message.',
	},
	expecting: {
		offer: ({ days }) => `Answer the question and add a small welcome, good for ${counted(days, 'day')}.`,
		experience: 'Reply the same day.',
		relationship: 'Remember what they asked for and tell them when it is there.',
		measurement: 'Enquiries that become orders.',
		sms: ({ days }) =>
			`You asked, and it is here. A small welcome gift with your first order within ${counted(days, 'day')}.`,
	},
	buyer: {
		offer: ({ discount, days }) =>
			`A reason for the next order: ${off(discount)} within ${counted(days, 'day')}.`,
		experience: 'Ask how the first order was.',
		relationship: 'Say thank you by name.',
		measurement: 'Share with one more order within 60 days.',
		sms: ({ discount, days }) =>
			`Thank you for your order! ${off(discount)} on the next one within ${counted(days, 'day')}.`,
	},
	regular: {
		offer: ({ threshold }) => `Join the programme: points from the first order, a gift from ${threshold}.`,
		experience: 'Faster checkout, known preferences.',
		relationship: 'Show what their orders would have earned already.',
		measurement: 'Share that joins; orders of members against others.',
		sms: () => "You shop with us often: join our members for free and get points on today's order.",
	},
	member: {
		offer: ({ days }) => `Members’ days: extra points for ${counted(days, 'day')}.`,
		experience: 'Benefits seen on every receipt.',
		relationship: 'Birthday greeting; the next tier in sight.',
		measurement: 'Share of members with an order in the last 90 days.',
		sms: ({ days }) =>
			`Members' days: double points for ${counted(days, 'day')}. You are close to the next tier.`,
	},
	'brand-loyal': {
		offer: () => 'A gift for each friend they bring, for both.',
		experience: 'A contact person of their own.',
		relationship: 'Invite them to try new things first and to say what they think.',
		measurement: 'Friends brought; their first orders.',
		sms: () => 'Bring a friend: a gift for both of you with the first order. Thank you for being with us.',
	},
	partner: {
		offer: ({ discount }) => `Partner terms: ${off(discount)} or a share of what they bring.`,
		experience: 'Pictures, texts and stock ready to use.',
		relationship: 'A group of their own; news first.',
		measurement: 'Orders through partners each month.',
		sms: () => 'Partner news: the new items are ready to share. Pictures and prices in our group.',
	},
};

const levels: Readonly<Record<Level, CardWords>> = {
	target: {
		offer: ({ days }) =>
			`A reminder at the right moment, good for ${counted(days, 'day')}; the usual basket ready.`,
		experience: 'Repeat the last order in one message.',
		relationship: 'Write when their usual gap is over, not every week.',
		measurement: 'Share that orders within two weeks of the message.',
		sms: ({ days }) =>
			`Running low? Reply YES and we send your usual order. Free delivery for ${counted(days, 'day')}.`,
	},
	regular: {
		offer: ({ discount }) => `Thanks for coming often: ${off(discount)} on something new.`,
		experience: 'Keep what works; no surprises.',
		relationship: 'Know their habits and tell them of changes first.',
		measurement: 'Months with an order; share lost each quarter.',
		sms: ({ days }) =>
			`Thank you for coming so often! A little extra waits with your next order within ${counted(days, 'day')}.`,
	},
	advocate: {
		offer: () => 'A gift for both, them and the friend.',
		experience: 'Make sharing easy: a link, a card, a picture.',
		relationship: 'Thank them in public where they like it.',
		measurement: 'Friends brought; reviews written.',
		sms: () => 'Thank you for telling others! A gift for you and your friend with the first order.',
	},
	vip: {
		offer: () => 'Privileges rather than discounts: early access, an event, a gift they would not buy.',
		experience: 'A direct number; problems solved the same day.',
		relationship: 'The owner writes to them twice a year.',
		measurement: 'Share of VIPs still buying after 90 days; money they bring.',
		sms: () =>
			'As one of our best customers you are invited: a private preview, this weekend. May we keep a place?',
	},
	'potential-high-value': {
		offer: ({ threshold, discount }) => `What VIPs bought second, with ${off(discount)} from ${threshold}.`,
		experience: 'Treat the second order like a VIP’s.',
		relationship: 'A personal hello after the first order.',
		measurement: 'Share that becomes VIP within a year against other first buyers.',
		sms: ({ discount, threshold, days }) =>
			`Customers like you loved this next: ${off(discount)} from ${threshold} within ${counted(days, 'day')}.`,
	},
	'at-risk': {
		offer: ({ discount, days }) => `A reason to return now: ${off(discount)}, ${counted(days, 'day')}.`,
		experience: 'Find the last order and ask whether it was right.',
		relationship: 'A person writes, not a machine.',
		measurement: 'Share back within 60 days.',
		sms: ({ discount, days }) =>
			`We would love to see you again: ${off(discount)} for ${counted(days, 'day')}, with our thanks.`,
	},
	inactive: {
		offer: ({ discount }) => `One last good offer: ${off(discount)}; then only news they ask for.`,
		experience: 'Easy to come back, easy to say no.',
		relationship: 'Ask why in one question.',
		measurement: 'Share that comes back; reasons given.',
		sms: ({ discount, days }) =>
			`Shall we keep in touch? ${off(discount)} for ${counted(days, 'day')} if you come back, or reply STOP.`,
	},
	neutral: {
		offer: () => 'A surprise that turns “fine” into “good”: a sample, a better packing.',
		experience: 'Look for the step that annoys and remove it.',
		relationship: 'Ask what one thing would make it better.',
		measurement: 'Satisfaction at the next asking.',
		sms: () => 'What one thing should we do better? Reply in a word. A small gift says thank you.',
	},
	'high-maintenance': {
		offer: () => 'No discount: better help before they buy (sizes, pictures, advice).',
		experience: 'One person knows their case; answers the same day.',
		relationship: 'Call after a problem is solved.',
		measurement: 'Returns and tickets an order; what it costs to serve them.',
		sms: () => 'May we help you choose? Reply with your size or question and we will find what fits.',
	},
};

export const playbook = {
	title: 'What should I do, for whom, and first?',
	outline: 'Playbook',
	answer: (group: string, money: string, people: string) =>
		`Begin with ${group}: ${money} is at risk there, and ${people} can be reached.`,
	answerUnreachable: (group: string, money: string) =>
		`Most is at risk in ${group}: ${money}. The file has no phone or e-mail address to reach them by.`,
	segments,
	ladder,
	levels,
	/** A segment that the reader painted. */
	own: {
		offer: ({ threshold, days }: OfferWords) =>
			`What would move this group? For example something from ${threshold}, good for ${counted(days, 'day')}.`,
		experience: 'What should they notice when they buy?',
		relationship: 'How do you stay in touch?',
		measurement: 'What should have changed in 90 days?',
		sms: ({ days }: OfferWords) => `We have something for you, ${counted(days, 'day')} only.`,
	} satisfies CardWords as CardWords,
	kinds: { segment: 'Groups', ladder: 'Ladder', level: 'Levels' },
	kindLabel: 'Cards for',
	rank: 'First to last',
	group: 'Group',
	customers: 'Customers',
	atRisk: 'Money at risk',
	ease: 'Ease',
	easeHint: 'Share that can be reached × share that came back within 90 days',
	returned: (share: string, people: string) =>
		`${share} of ${people} who stood here 90 days before came back since.`,
	returnedUnknown:
		'How many come back cannot be seen yet: the file is too short, or this group is not followed over time.',
	reachable: (people: string, share: string) => `${people} (${share}) can be reached by phone or e-mail.`,
	shortcuts: 'Go straight to',
	shortcut: (name: string, people: string) => `${name}: ${people}`,
	takeList: 'Their list (CSV)',
	copyMessage: 'Copy the message',
	who: 'Who they are',
	technique: 'Technique',
	like: (name: string) =>
		`This group has no words of its own: they are those of ${name}, which lies at the same place of the grid. Change them below.`,
	headings: {
		offer: 'Personal offer',
		experience: 'Excellent experience',
		relationship: 'Strong relationship',
		measurement: 'Continuous measurement',
		sms: 'Message (SMS)',
	},
	numbers: { threshold: 'Spend from', discount: 'Percent off', deadlineDays: 'Days it is good for' },
	numbersHint: 'Suggested from the file: the median order rounded up, and the usual gap between orders.',
	credits: (characters: string, credits: string, room: string) =>
		`${counted(characters, 'character')} = ${credits} a person (${room} left)`,
	credit: (count: number, shown: string) => `${shown} ${count === 1 ? 'credit' : 'credits'}`,
	creditsOfAll: (credits: string, cost: string) =>
		`· together ${credits}${cost === '' ? '' : `, about ${cost}`}`,
	refused: (signs: string) => `Gateways refuse ${signs}`,
	suggested: 'As suggested',
	budget: 'Budget',
	budgetHint:
		'Type your budget; it is split by money at risk × ease, or by money at risk alone where nobody can be reached.',
	creditPrice: 'Price of one credit',
	budgetShare: 'Budget',
	method:
		'Money at risk = what those have brought who have been away for more than twice their usual gap. Ease = the share with a phone or e-mail × the share that came back within 90 days (a small group leans on the rate of the whole shop).',
	print: 'Print the plan',
	plan: 'The plan as a document',
	planTitle: 'Plan by customer group',
	planFor: (file: string, day: string) => `${file}, as of ${day}`,
	open: (group: string) => `Open the card of ${group}`,
};
