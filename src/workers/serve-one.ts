// The worker's side: it serves one task and is ended by the page.
import type { Problem } from '../domain/problem.ts';
import { calculationFailed, type FromWorker } from './messages.ts';

const PROGRESS_EVERY_MS = 50;

/** @param problemOf what an error that is no problem of ours is called */
export function serveOne<Task, Answer>(
	work: (task: Task, onProgress: (share: number) => void) => Answer | Promise<Answer>,
	problemOf: (error: unknown) => Problem = (error) => calculationFailed(String(error)),
): void {
	const say = (message: FromWorker<Answer>): void => postMessage(message);
	let lastSaid = 0;
	const onProgress = (share: number): void => {
		if (performance.now() - lastSaid < PROGRESS_EVERY_MS) return;
		lastSaid = performance.now();
		say({ kind: 'progress', share });
	};
	addEventListener('message', ({ data }: MessageEvent<Task>) => {
		void (async () => {
			try {
				say({ kind: 'done', answer: await work(data, onProgress) });
			} catch (error) {
				say({ kind: 'failed', problem: problemOf(error) });
			}
		})();
	});
	say({ kind: 'ready' });
}
