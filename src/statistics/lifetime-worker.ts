// The worker that fits lifetime value, so that the page stays responsive.
import { serveOne } from '../workers/serve-one.ts';
import { fit, lookAhead, type AheadTask, type FitTask } from './lifetime-task.ts';

serveOne((task: FitTask | AheadTask) => (task.work === 'fit' ? fit(task) : lookAhead(task)));
