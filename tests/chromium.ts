// Finds the Chromium that the e2e tests and the bench drive, and installs one where that is easy.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
const HOW =
	'no Chromium found: `npx playwright install chromium` or `apt-get install chromium` gets one (or set CHROMIUM_PATH)';

/** For a CI machine: no sandbox, no graphics card, and no traffic of the browser's own. */
export const LAUNCH_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The path of a browser that runs, or undefined. */
export function findChromium(): string | undefined {
	const { CHROMIUM_PATH, ...env } = process.env;
	if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
	return [...usualPlaces(env), chromium.executablePath()].find((path) => existsSync(path) && runs(path));
}

/** Finds a browser or, as root where there is apt, installs one; else says how to get one. */
export function findOrInstallChromium(): string | undefined {
	const found = findChromium();
	if (found || process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
		if (!found) console.error(HOW);
		return found;
	}
	console.log('no Chromium found: installing it with apt-get');
	const install = 'apt-get update && apt-get install -y chromium fonts-noto-core';
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('sh', ['-c', install], { stdio: ['ignore', 'inherit', 'inherit'], env });
	const installed = findChromium();
	if (!installed) console.error(HOW);
	return installed;
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
	if (process.platform === 'win32') {
		const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root);
		return roots.flatMap((root) => WINDOWS.map((name) => join(root ?? '', name)));
	}
	if (process.platform === 'darwin') {
		const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
		return roots.flatMap((root) => MAC.map((name) => join(root, name)));
	}
	const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)];
	return folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** Ubuntu's package is a stub that only says to install a snap. (On Windows the question would open a window.) */
function runs(path: string): boolean {
	return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
