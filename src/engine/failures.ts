// Tells what an engine error means for the reader.
import { ProblemError, type Problem } from '../domain/problem.ts';

function kindOf(message: string): Problem {
	if (/query was canceled|INTERRUPT/i.test(message)) return { kind: 'cancelled' };
	if (/out of memory|could not allocate|allocation failure|memory access out of bounds/i.test(message))
		return { kind: 'out-of-memory' };
	if (/NotReadableError|NotFoundError|could not be (?:read|found)|permission problems/i.test(message))
		return { kind: 'file-changed' };
	return { kind: 'engine-failed', detail: message };
}

/** Wraps whatever the engine threw; a problem stays itself. */
export function failureOf(error: unknown): ProblemError {
	if (error instanceof ProblemError) return error;
	const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	return new ProblemError(kindOf(message), { cause: error });
}
