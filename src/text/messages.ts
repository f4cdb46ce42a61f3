// Both languages side by side; a key that is missing in one does not compile.
import { en } from './en/messages.ts';
import type { Language } from './language.ts';
import { th } from './th/messages.ts';

export type Messages = typeof en;

export const messages: { readonly [L in Language]: Messages } = { en, th };
