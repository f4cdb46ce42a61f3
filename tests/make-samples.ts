// Writes the sample shops to public/samples/; the unit test holds the files equal to the generator.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SAMPLE_NOTE, shopCsv } from '../src/samples/shop.ts';

const folder = fileURLToPath(new URL('../public/samples/', import.meta.url));

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}shop-th.csv`, shopCsv('th'));
writeFileSync(`${folder}shop-en.csv`, shopCsv('en'));
writeFileSync(
	`${folder}README.md`,
	`${SAMPLE_NOTE.en} Written by \`npm run samples\`.\n\n${SAMPLE_NOTE.th}\n`,
);
