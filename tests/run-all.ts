// Runs every check and every test, for `npm test` and CI, and ends with the line `N passed, N failed`.
import type { JSONReport } from '@playwright/test/reporter';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './chromium.ts';
import { playwrightCounts, type Counts } from './counts.ts';

const CHECKS = [
	{ name: 'build', command: 'vite build' },
	{ name: 'types', command: 'svelte-check --fail-on-warnings' },
	{ name: 'lint', command: 'eslint .' },
	{ name: 'format', command: 'prettier --check . --log-level warn' },
	{ name: 'import laws', command: 'depcruise src --config .dependency-cruiser.cjs' },
	{ name: 'unused code', command: 'knip' },
];

const project = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'quintile-'));
const failures: string[] = [];
const total: Counts = { passed: 0, failed: 0, skipped: [] };

/** Runs a tool of the project with its output shown as it comes; true if it ended well. */
function run(command: string, env: NodeJS.ProcessEnv = {}): boolean {
	console.log(`\n> ${command}`);
	const path = join(project, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '');
	const result = spawnSync(command, {
		cwd: project,
		shell: true,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PATH: path, ...env },
	});
	return result.status === 0;
}

/** A runner that fails without a failed test, or leaves no report, counts as one failed. */
function add(name: string, ok: boolean, file: string, read: (json: string) => Counts): void {
	let counts: Counts = { passed: 0, failed: 0, skipped: [] };
	let problem = ok ? 'no test ran' : 'the runner failed';
	try {
		if (existsSync(file)) counts = read(readFileSync(file, 'utf8'));
	} catch (error) {
		problem = `its report cannot be read: ${String(error)}`;
	}
	const broken = counts.failed === 0 && (!ok || counts.passed + counts.skipped.length === 0);
	if (broken) failures.push(`${name}: ${problem}`);
	else if (counts.failed > 0) failures.push(`${name}: ${String(counts.failed)} failed`);
	total.passed += counts.passed;
	total.failed += counts.failed + (broken ? 1 : 0);
	total.skipped.push(...counts.skipped);
}

try {
	const browser = findOrInstallChromium();
	for (const { name, command } of CHECKS) {
		if (run(command)) total.passed++;
		else {
			total.failed++;
			failures.push(name);
		}
	}

	const unit = join(temporary, 'vitest.json');
	const unitOk = run('vitest run --reporter=default --reporter=./tests/vitest-counts.ts', {
		QUINTILE_COUNTS: unit,
	});
	add('vitest', unitOk, unit, (json) => JSON.parse(json) as Counts);

	const e2e = join(temporary, 'playwright.json');
	const e2eOk = run('playwright test --reporter=list,json', {
		PLAYWRIGHT_JSON_OUTPUT_FILE: e2e,
		PLAYWRIGHT_JSON_OUTPUT_NAME: e2e,
		...(browser && { CHROMIUM_PATH: browser }),
	});
	add('playwright', e2eOk, e2e, (json) => playwrightCounts(JSON.parse(json) as JSONReport));
} finally {
	rmSync(temporary, { recursive: true, force: true });
}

console.log();
for (const { test, reason } of total.skipped)
	console.log(`skipped: ${test} (${reason ?? 'no reason given'})`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
