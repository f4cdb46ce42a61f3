// The sentence of something that was found in the file's structure.
import type { StructureNote } from '../../ingest/header-block.ts';
import type { Wording } from '../../text/wording.svelte.ts';

export function sentenceOf(note: StructureNote, { words, format }: Wording): string {
	const { findings } = words.file.structure;
	const examples =
		note.finding === 'preset' ? (note.examples[0] ?? '') : note.examples.map((one) => `“${one}”`).join(', ');
	const sentence = findings[note.finding](note.rows === null ? null : format.number(note.rows), examples);
	return note.how === undefined ? sentence : `${sentence} ${words.file.structure.longRows[note.how].done}`;
}
