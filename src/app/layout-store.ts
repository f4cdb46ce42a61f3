// Keeps how files of a layout were read in this browser, beside the other preferences.
import type { LayoutStore } from '../notebook/known-layouts.ts';

const KEY = 'quintile-layouts';

export const browserLayouts: LayoutStore = {
	read() {
		try {
			return JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown;
		} catch {
			return [];
		}
	},
	write(layouts) {
		try {
			localStorage.setItem(KEY, JSON.stringify(layouts));
		} catch {
			return;
		}
	},
};
