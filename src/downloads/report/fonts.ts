// The page's font inside a report, so that it reads the same on a computer without it.
import latin from '@fontsource-variable/noto-sans-thai/files/noto-sans-thai-latin-wght-normal.woff2?inline';
import thai from '@fontsource-variable/noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2?inline';

const face = (address: string, range: string): string =>
	`@font-face{font-family:'Noto Sans Thai Variable';font-weight:100 900;src:url(${address}) format('woff2');unicode-range:${range}}`;

/** The style rules that bring the font. */
export const FONTS = [
	face(thai, 'U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC'),
	face(
		latin,
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212',
	),
].join('\n');
