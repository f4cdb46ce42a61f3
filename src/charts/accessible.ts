// Makes Plot's picture one image with one name: its inner labels have no role and confuse screen readers.

/** Names the picture and hides its parts. Returns the same element. */
export function asImage(svg: Element, summary: string): SVGSVGElement {
	for (const inner of svg.querySelectorAll('[aria-label], [aria-description]')) {
		inner.removeAttribute('aria-label');
		inner.removeAttribute('aria-description');
	}
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', summary);
	return svg as SVGSVGElement;
}
