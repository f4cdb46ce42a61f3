// English words of the cell that compares a file with the one before it.
import { counted } from './counted.ts';

export const whatChanged = {
	outline: 'What has changed',
	title: 'What has changed since the former file?',
	answer: (file: string, came: string, gone: string, moved: string) =>
		`Against ${file}: ${counted(came, 'new customer')}, ${gone} no longer in the file, ${moved} now in another group.`,
	nothing: (file: string) => `Against ${file} nothing has changed.`,
	money: (before: string, now: string, change: string) =>
		`Their money went from ${before} to ${now} (${change}).`,
	from: 'Was',
	to: 'Is now',
	notThere: 'not in the former file',
	notHere: 'not in this file',
	customers: 'Customers',
	moneyBefore: 'Money then',
	moneyNow: 'Money now',
	all: (count: string) => `Show all ${counted(count, 'change')}`,
	fewer: 'Show the largest only',
	chartTitle: (before: string, now: string) => `Customers in each group, ${before} (ring) and ${now} (dot)`,
	chartSummary: (segment: string, before: string, now: string) =>
		`The largest change is in ${segment}: ${counted(before, 'customer')} before, ${now} now.`,
	before: 'Former file',
	now: 'This file',
	cuts: 'Cut points then and now',
	noCuts: 'Equal groups have no cut points in days, orders and money.',
	dimensions: { r: 'R, days since the last order', f: 'F, orders', m: 'M, money' },
	people: 'Who came, went and moved (CSV for Excel)',
	kept: 'The former file’s customers are kept in this page’s memory only, until it is closed.',
};
