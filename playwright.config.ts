// How the e2e tests run: the built page, under a deep sub-path, in the Chromium that this machine has.
import { defineConfig } from '@playwright/test';
import { findChromium, LAUNCH_ARGS } from './tests/chromium.ts';

// The config is read once more by each worker: look only once.
process.env.CHROMIUM_PATH ??= findChromium() ?? '';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '*.spec.ts',
	globalSetup: './tests/e2e/global-setup.ts',
	outputDir: 'test-results',
	workers: 1,
	retries: process.env.CI ? 1 : 0,
	timeout: 240_000,
	// A machine that does other work beside may be slow; a test that passes does not wait.
	expect: { timeout: 10_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	use: {
		browserName: 'chromium',
		locale: 'en-US',
		actionTimeout: 10_000,
		launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: LAUNCH_ARGS },
		screenshot: 'only-on-failure',
	},
});
