// The worker that reads workbooks and JSON, so that the page stays responsive.
import { ProblemError, type Problem } from '../../domain/problem.ts';
import { serveOne } from '../../workers/serve-one.ts';
import { convert } from './convert.ts';

function problemOfFailure(error: unknown): Problem {
	if (error instanceof ProblemError) return error.problem;
	if (error instanceof DOMException && error.name.startsWith('Not')) return { kind: 'file-changed' };
	const memory =
		error instanceof RangeError && /allocation|invalid (?:string|array) length/i.test(error.message);
	return memory ? { kind: 'out-of-memory' } : { kind: 'reader-failed', detail: String(error) };
}

serveOne(convert, problemOfFailure);
