// The colours that segments may have, each a CSS variable with a light and a dark form, and what is written on it.

/** Colours of the default segments and further ones; every one bears dark ink in light mode but those of `DARK_PAINTS`. */
export const PAINTS = [
	'var(--champions)',
	'var(--loyal-customers)',
	'var(--potential-loyalist)',
	'var(--new-customers)',
	'var(--promising)',
	'var(--need-attention)',
	'var(--about-to-sleep)',
	'var(--cant-lose-them)',
	'var(--at-risk)',
	'var(--hibernating)',
	'var(--paint-11)',
	'var(--paint-12)',
	'var(--paint-13)',
	'var(--paint-14)',
	'var(--paint-15)',
	'var(--paint-16)',
] as const;

export type Paint = (typeof PAINTS)[number];

const DARK_PAINTS: ReadonlySet<string> = new Set([
	'var(--champions)',
	'var(--cant-lose-them)',
	'var(--paint-12)',
	'var(--paint-14)',
]);

export function isPaint(colour: string): colour is Paint {
	return (PAINTS as readonly string[]).includes(colour);
}

/** It bears light ink in light mode too. */
export const isDarkPaint = (colour: string): boolean => DARK_PAINTS.has(colour);
