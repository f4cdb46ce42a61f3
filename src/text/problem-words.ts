// A problem in the reader's language.
import type { Problem } from '../domain/problem.ts';
import type { ProblemWords } from './en/problems.ts';
import type { Wording } from './wording.svelte.ts';

/** What happened, and what to do. */
export function problemWords(problem: Problem, wording: Wording): ProblemWords {
	const words = wording.words.problems[problem.kind] as (problem: Problem) => ProblemWords;
	return words(problem);
}
