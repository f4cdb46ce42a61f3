// The plan as one HTML document that any browser, Word or printer opens.
import type { Card } from './plan.ts';
import { CARD_TEXTS } from './settings.ts';
import type { Messages } from '../../text/messages.ts';

const escaped = (text: string) =>
	text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`).replaceAll('\n', '<br>');

const STYLE = `body{font:16px/1.6 'Noto Sans Thai','Noto Sans',sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1c2326}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin:2rem 0 .2rem;border-top:1px solid #ccc;padding-top:1rem}dt{font-weight:600;margin-top:.5rem}dd{margin:0}p{color:#56636a;margin:.2rem 0}section{break-inside:avoid}`;

export interface PlanDocument {
	readonly language: string;
	readonly subtitle: string;
	readonly words: Messages;
	readonly cards: readonly Card[];
	/** A line of numbers below a card's name. */
	readonly lineOf: (card: Card) => string;
}

export function planDocument({ language, subtitle, words, cards, lineOf }: PlanDocument): string {
	const { playbook } = words;
	const sections = cards.map((card) => {
		const texts = CARD_TEXTS.map(
			(text) => `<dt>${escaped(playbook.headings[text])}</dt><dd>${escaped(card.texts[text])}</dd>`,
		);
		return `<section><h2>${escaped(card.name)}</h2><p>${escaped(lineOf(card))}</p><p>${escaped(card.who)} ${escaped(card.technique)}</p><dl>${texts.join('')}</dl></section>`;
	});
	const title = escaped(playbook.planTitle);
	return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${escaped(subtitle)}</p>
${sections.join('\n')}
<p>${escaped(playbook.method)}</p></body></html>
`;
}
