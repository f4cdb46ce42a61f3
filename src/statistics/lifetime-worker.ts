// The worker that fits lifetime value, so that the page stays responsive. It serves one task and is ended.
import { fit, lookAhead, type AheadTask, type FitTask } from './lifetime-task.ts';
import type { FromWorker } from './worker-messages.ts';

const say = (message: FromWorker): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<FitTask | AheadTask>) => {
	try {
		say({ kind: 'done', answer: data.work === 'fit' ? fit(data) : lookAhead(data) });
	} catch (error) {
		say({ kind: 'failed', detail: String(error) });
	}
});
say({ kind: 'ready' });
