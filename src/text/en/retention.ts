// English words of the retention cell.
import { counted } from './counted.ts';

export const retention = {
	title: 'Do customers come back?',
	outline: 'Who comes back',
	answer: (share: string, within: string, days: string) =>
		`${share} of customers have bought again so far; ${within} do so within ${days}.`,
	answerShort: (share: string) =>
		`${share} of customers have bought again so far; the file is too short to watch anybody for 30 days.`,
	median: (days: string) => `Half of all customers have bought again by day ${days} after their first order.`,
	noMedian: (share: string, days: string) =>
		`Fewer than half ever buy again in the time that the file covers: ${share} by day ${days}.`,
	kept: (share: string, from: string, to: string) =>
		`Of those who bought in ${from}, ${share} bought in ${to} too.`,
	rate: 'Retention rate',
	rateHint: (from: string, to: string) => `Bought in ${from} and in ${to} ÷ bought in ${from}`,
	repeat: 'Repeat purchase rate',
	repeatHint: 'Customers with two or more orders ÷ all customers',
	secondOrder: 'Median days to the second order',
	secondOrderHint: 'Those who have not come back yet count for as long as they could (Kaplan–Meier)',
	away: 'Away for good, by their rhythm',
	awayHint: (gap: string, long: string) =>
		`No order for more than three of their usual gaps and for more than ${counted(long, 'day')}. The shop’s usual gap is ${counted(gap, 'day')}.`,
	measure: 'Count',
	measures: { share: 'Share', customers: 'Customers', orders: 'Orders', money: 'Money' },
	cohort: 'First order in',
	size: 'Customers',
	average: 'All together',
	averageHint: 'Finished periods only, weighted by customers',
	triangle: 'Who bought again, by the period of the first order',
	whose: 'Triangle of',
	everyone: 'everyone',
	partWithSize: (part: string, customers: string) => `${part} (${customers})`,
	triangleOf: (part: string) => `Who bought again, by the period of the first order: ${part}`,
	partTriangleCsv: 'This part’s cohorts (CSV)',
	unfinishedNote: (period: string) =>
		`* ${period} is not over on the analysis date: shown, but in no average and no curve.`,
	firstNote: 'Customers who bought before the file begins count as new in their first period here.',
	curve: 'Share of a cohort that buys, by periods since its first order',
	curveSummary: (share: string, age: string) =>
		`All cohorts together: ${share} bought ${age} after their first period.`,
	age: (number: string, period: 'month' | 'quarter' | 'year') => `${period} ${number}`,
	wait: 'Share with a second order, by days since the first',
	waitSummary: (share: string, days: string) =>
		`${share} have a second order by day ${days}; the band is the 95 % interval.`,
	waitBy: (what: string) => `Share with a second order, by days since the first: ${what}`,
	waitBySummary: (best: string, share: string, last: string, lastShare: string) =>
		`By day 90 ${best} leads with ${share}; last is ${last} with ${lastShare}.`,
	split: 'By',
	splits: { segment: 'Group today', size: 'Size of the first order', cohort: 'Period of the first order' },
	firstOf: (column: string) => `First ${column}`,
	columns: { product: 'product', category: 'category', channel: 'channel' },
	sizes: { '1': 'Small (lowest third)', '2': 'Medium', '3': 'Large (highest third)' },
	unknown: 'Not told',
	others: (count: string) => `and ${count} more in the download`,
	part: 'Part',
	repeated: 'Bought again',
	withinDays: (days: string) => `within ${counted(days, 'day')}`,
	half: 'Half by day',
	triangleCsv: 'Cohorts (CSV)',
	repeatCsv: 'This table (CSV)',
	periodsCsv: 'Retention by period (CSV)',
};
