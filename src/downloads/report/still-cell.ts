// A cell of the page as it stands, without what can only be done on the page: controls become what they say.

/** What a report never shows: controls' own parts, SQL that opens on demand, and lists of people. */
const GONE =
	'[data-report="skip"], script, style, iframe, object, embed, dialog, nav, details.sql, .visually-hidden';
const CONTROLS = 'input, select, textarea';

function textElement(document: Document, text: string): HTMLElement {
	const element = document.createElement('span');
	element.className = 'chosen';
	element.textContent = text;
	return element;
}

/** What a control says, or null where it says nothing worth reading. */
function said(control: Element): string | null {
	if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.textContent?.trim() ?? null;
	if (control instanceof HTMLTextAreaElement) return control.value;
	if (!(control instanceof HTMLInputElement)) return null;
	if (control.type === 'checkbox') return control.checked ? '☑' : '☐';
	if (control.type === 'radio') return control.checked ? '' : null;
	return ['text', 'number', 'date', 'range'].includes(control.type) ? control.value : null;
}

function stillControls(original: Element, copy: Element): void {
	const live = [...original.querySelectorAll(CONTROLS)];
	[...copy.querySelectorAll(CONTROLS)].forEach((control, index) => {
		const now = live[index];
		const text = now ? said(now) : null;
		if (text !== null) control.replaceWith(textElement(copy.ownerDocument, text));
		else (control.closest('[role="radiogroup"] label') ?? control).remove();
	});
}

/** Buttons in tables and legends name something; all others do something, which paper cannot. */
function stillButtons(copy: Element): void {
	for (const button of copy.querySelectorAll('button')) {
		const names = button.closest('th, td, ul.legend') !== null && !button.hasAttribute('data-testid');
		if (!names) {
			button.remove();
			continue;
		}
		const still = copy.ownerDocument.createElement('span');
		still.className = button.className;
		still.replaceChildren(...button.childNodes);
		button.replaceWith(still);
	}
}

/** Handlers cannot be copied; what would fetch, run or focus is taken off. */
function stillAttributes(copy: Element): void {
	for (const element of [copy, ...copy.querySelectorAll('*')]) {
		for (const { name, value } of [...element.attributes]) {
			const runs =
				name.startsWith('on') || name === 'tabindex' || name === 'contenteditable' || name === 'draggable';
			const loads =
				/^(?:src|href|xlink:href|action|formaction|srcset|poster)$/.test(name) && !value.startsWith('#');
			if (runs || (loads && !value.startsWith('data:image/'))) element.removeAttribute(name);
		}
	}
}

const SHOWN =
	'table, figure, svg, dl, ul, ol, [role="grid"], p:not(.answer, .showing), blockquote, pre, .notice';

/** A copy of the cell for a report; null where nothing but its question would be left. */
export function stillCell(cell: Element): Element | null {
	const copy = cell.cloneNode(true) as Element;
	stillControls(cell, copy);
	for (const gone of copy.querySelectorAll(GONE)) gone.remove();
	for (const details of copy.querySelectorAll('details')) details.setAttribute('open', '');
	stillButtons(copy);
	for (const footer of copy.querySelectorAll('footer')) footer.remove();
	stillAttributes(copy);
	return copy.querySelector(SHOWN) ? copy : null;
}
