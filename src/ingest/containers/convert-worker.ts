// The worker that reads workbooks and JSON, so that the page stays responsive. It serves one task and is ended.
import { ProblemError, type Problem } from '../../domain/problem.ts';
import { convert, type ConvertTask } from './convert.ts';
import type { FromWorker } from './convert-messages.ts';

const PROGRESS_EVERY_MS = 50;

const say = (message: FromWorker): void => postMessage(message);

function problemOfFailure(error: unknown): Problem {
	if (error instanceof ProblemError) return error.problem;
	if (error instanceof DOMException && error.name.startsWith('Not')) return { kind: 'file-changed' };
	const memory =
		error instanceof RangeError && /allocation|invalid (?:string|array) length/i.test(error.message);
	return memory ? { kind: 'out-of-memory' } : { kind: 'reader-failed', detail: String(error) };
}

async function serve(task: ConvertTask): Promise<void> {
	let lastSaid = 0;
	const onProgress = (share: number): void => {
		if (performance.now() - lastSaid < PROGRESS_EVERY_MS) return;
		lastSaid = performance.now();
		say({ kind: 'progress', share });
	};
	try {
		say({ kind: 'done', converted: await convert(task, onProgress) });
	} catch (error) {
		say({ kind: 'failed', problem: problemOfFailure(error) });
	}
}

addEventListener('message', (event: MessageEvent<ConvertTask>) => void serve(event.data));
say({ kind: 'ready' });
