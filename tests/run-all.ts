// Runs every check and every test, for `npm test` and CI, and ends with the line `N passed, N failed`.
import type { JSONReport } from '@playwright/test/reporter';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './chromium.ts';
import { playwrightCounts, type Counts } from './counts.ts';

interface Check {
	readonly name: string;
	readonly command: string;
}

const BUILD: Check = { name: 'build', command: 'vite build' };
const CHECKS: readonly Check[] = [
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

/** Runs a tool of the project with its output shown as it comes, each line after the name; true if it ended well. */
function run(name: string, command: string, env: NodeJS.ProcessEnv = {}): Promise<boolean> {
	console.log(`${name} > ${command}`);
	const began = performance.now();
	const path = join(project, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '');
	const tool = spawn(command, {
		cwd: project,
		shell: true,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, PATH: path, ...env },
	});
	for (const input of [tool.stdout, tool.stderr])
		createInterface({ input }).on('line', (line) => console.log(`${name} | ${line}`));
	return new Promise((resolve) => {
		const end = (ok: boolean) => {
			console.log(
				`${name} > ${ok ? 'passed' : 'failed'}, ${Math.round((performance.now() - began) / 1000)} s`,
			);
			resolve(ok);
		};
		tool.on('error', (error) => {
			console.log(`${name} | ${String(error)}`);
			end(false);
		});
		tool.on('close', (code) => end(code === 0));
	});
}

async function check({ name, command }: Check): Promise<void> {
	if (await run(name, command)) total.passed++;
	else {
		total.failed++;
		failures.push(name);
	}
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

/** What needs no page. */
async function checksAndUnits(): Promise<void> {
	for (const one of CHECKS) await check(one);
	const file = join(temporary, 'vitest.json');
	const ok = await run('vitest', 'vitest run --reporter=default --reporter=./tests/vitest-counts.ts', {
		QUINTILE_COUNTS: file,
	});
	add('vitest', ok, file, (json) => JSON.parse(json) as Counts);
}

async function buildAndPage(browser: string | undefined): Promise<void> {
	await check(BUILD);
	const file = join(temporary, 'playwright.json');
	const ok = await run('playwright', 'playwright test --reporter=list,json', {
		PLAYWRIGHT_JSON_OUTPUT_FILE: file,
		PLAYWRIGHT_JSON_OUTPUT_NAME: file,
		...(browser && { CHROMIUM_PATH: browser }),
	});
	add('playwright', ok, file, (json) => playwrightCounts(JSON.parse(json) as JSONReport));
}

try {
	const browser = findOrInstallChromium();
	// A page alone leaves a second core half idle; the two rows of work fill both.
	await Promise.all([buildAndPage(browser), checksAndUnits()]);
} finally {
	rmSync(temporary, { recursive: true, force: true });
}

console.log();
for (const { test, reason } of total.skipped)
	console.log(`skipped: ${test} (${reason ?? 'no reason given'})`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
