// Vitest reporter: writes how many tests passed and failed, and why any was skipped, for tests/run-all.ts.
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import type { Counts } from './counts.ts';

/** Vitest's own JSON leaves out the reasons given to `context.skip(reason)`. */
export default class CountsReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
		const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
		for (const module of modules) {
			let failedHere = 0;
			for (const test of module.children.allTests()) {
				const result = test.result();
				if (result.state === 'passed') counts.passed++;
				else if (result.state === 'failed') failedHere++;
				else {
					const reason = result.state === 'skipped' ? result.note : 'did not run';
					counts.skipped.push({ test: `${module.relativeModuleId}: ${test.fullName}`, reason });
				}
			}
			// A file that does not load, or a hook that fails, counts once.
			counts.failed += failedHere || (module.ok() ? 0 : 1);
		}
		if (process.env.QUINTILE_COUNTS) writeFileSync(process.env.QUINTILE_COUNTS, JSON.stringify(counts));
	}
}
