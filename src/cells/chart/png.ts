// A drawn chart as a PNG of twice its size, on the colour of the page.
import { saveBlob } from '../../downloads/save.ts';
import { standalonePicture } from '../../charts/standalone-picture.ts';

export async function savePng(svg: SVGSVGElement | null, name: string): Promise<void> {
	if (!svg) return;
	const { width, height } = svg.getBoundingClientRect();
	const image = new Image();
	const address = URL.createObjectURL(new Blob([standalonePicture(svg)], { type: 'image/svg+xml' }));
	try {
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width * 2;
		canvas.height = height * 2;
		const pen = canvas.getContext('2d');
		if (!pen) return;
		pen.fillStyle = getComputedStyle(document.body).backgroundColor;
		pen.fillRect(0, 0, canvas.width, canvas.height);
		pen.drawImage(image, 0, 0, canvas.width, canvas.height);
		const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (png) saveBlob(`${name}.png`, png);
	} finally {
		URL.revokeObjectURL(address);
	}
}
