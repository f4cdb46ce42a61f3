// English words of the ready questions.

export const ready = {
	'december-and-not-since': 'Who bought last December and not since?',
	'best-weekday': 'Which weekday is best for each segment?',
	'returning-product': 'Which product brings people back?',
	'first-product': 'What do people buy first?',
	'best-of-categories': 'Which categories do the best customers buy?',
	'channel-money': 'Which channel brings the money?',
	'days-between': 'How many days lie between two orders?',
	'one-order-big': 'Who spent much, but only once?',
	growing: 'Who buys more this year than last?',
	'month-by-month': 'How many new and returning customers has each month?',
	'order-sizes': 'How large are the orders?',
	overdue: 'Who is overdue by their own rhythm?',
	'share-of-best': 'What share of the money does each segment bring?',
	'busiest-days': 'Which days were the best?',
};
