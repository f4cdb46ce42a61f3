// The report: one HTML file that holds everything it shows, runs nothing and loads nothing.
import { FONTS } from './fonts.ts';
import REPORT_STYLE from './report.css?inline';

export interface Report {
	readonly language: string;
	readonly title: string;
	/** Lines under the title: the file, its days, the day of the analysis. */
	readonly facts: readonly string[];
	readonly method: { readonly title: string; readonly lines: readonly string[] };
	readonly foot: string;
	/** The cells of the page, still. */
	readonly cells: readonly Element[];
	/** The page's own style, so that the report looks like it. */
	readonly style: string;
}

/** The rules of every style sheet of the page, but fonts and imports, which a single file does not carry. */
export function styleOf(page: Document): string {
	return [...page.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules])
		.filter((rule) => !(rule instanceof CSSFontFaceRule) && !(rule instanceof CSSImportRule))
		.map(({ cssText }) => cssText)
		.filter((text) => !text.includes('url('))
		.join('\n');
}

function element(page: Document, tag: string, text: string, className = ''): HTMLElement {
	const made = page.createElement(tag);
	made.textContent = text;
	if (className) made.className = className;
	return made;
}

function style(page: Document, text: string): HTMLElement {
	return element(page, 'style', text.replaceAll('</', '<\\/'));
}

/** The file's text. */
export function reportHtml(report: Report): string {
	const page = document.implementation.createHTMLDocument(report.title);
	page.documentElement.lang = report.language;
	const policy = page.createElement('meta');
	policy.httpEquiv = 'Content-Security-Policy';
	policy.content = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
	const charset = page.createElement('meta');
	charset.setAttribute('charset', 'utf-8');
	const width = page.createElement('meta');
	width.name = 'viewport';
	width.content = 'width=device-width, initial-scale=1';
	page.head.prepend(charset, policy, width);
	page.head.append(style(page, report.style), style(page, FONTS), style(page, REPORT_STYLE));

	const head = page.createElement('header');
	head.append(
		element(page, 'h1', report.title),
		...report.facts.map((fact) => element(page, 'p', fact, 'fact')),
	);
	const method = page.createElement('section');
	method.className = 'method';
	method.append(
		element(page, 'h2', report.method.title),
		...report.method.lines.map((line) => element(page, 'p', line)),
	);
	const main = page.createElement('main');
	main.append(...report.cells.map((cell) => page.importNode(cell, true)), method);
	page.body.className = 'report';
	page.body.append(head, main, element(page, 'p', report.foot, 'foot'));
	return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
