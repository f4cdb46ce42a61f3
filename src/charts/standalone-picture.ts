// A drawn chart as an SVG file that looks the same outside the page: its CSS variables become colours.

/** The picture's text with every `var(--…)` replaced by what it means where the picture stands. */
export function standalonePicture(svg: SVGSVGElement): string {
	const style = getComputedStyle(svg);
	const copy = svg.cloneNode(true) as SVGSVGElement;
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.style.color = style.color;
	copy.style.fontFamily = style.fontFamily;
	const probe = document.createElement('span');
	svg.parentElement?.append(probe);
	const text = new XMLSerializer()
		.serializeToString(copy)
		.replace(/var\((--[\w-]+)\)/g, (_, variable: string) => {
			probe.style.color = `var(${variable})`;
			return getComputedStyle(probe).color;
		});
	probe.remove();
	return text;
}
