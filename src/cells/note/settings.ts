// What a note keeps: its Markdown.
import * as v from 'valibot';

export const noteSettings = v.object({ text: v.optional(v.string(), '') });
