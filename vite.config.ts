// How the page is built and how the unit, SQL and chart tests run.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { engineAsset } from './vite.engine-asset.ts';
import { offline } from './vite.offline.ts';

export default defineConfig({
	base: './',
	plugins: [svelte(), engineAsset(), offline()],
	worker: { format: 'es' },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	build: {
		target: 'es2022',
		chunkSizeWarningLimit: 400,
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
	test: {
		environment: 'node',
		include: ['tests/{unit,sql,charts}/**/*.test.ts'],
		setupFiles: ['tests/fast-check.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
