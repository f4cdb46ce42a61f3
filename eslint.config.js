// Lint rules: strict TypeScript and Svelte, and the walls that keep data on the machine.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const noNetwork = [
	{ name: 'fetch', message: 'only engine/own-assets.ts loads, and only our own files' },
	{ name: 'XMLHttpRequest', message: 'nothing leaves the machine' },
	{ name: 'WebSocket', message: 'nothing leaves the machine' },
	{ name: 'EventSource', message: 'nothing leaves the machine' },
];

export default ts.config(
	{ ignores: ['dist/', 'node_modules/', 'test-results/', 'playwright-report/', 'public/'] },
	...ts.configs.strict,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
	},
	{
		files: ['src/**'],
		rules: {
			'no-eval': 'error',
			'no-restricted-globals': ['error', ...noNetwork],
			'no-restricted-syntax': [
				'error',
				{
					selector: 'Literal[value=/^(https?|wss?):/]:not([value=/w3\\.org/])',
					message: 'no absolute addresses',
				},
				{ selector: "MemberExpression[property.name='sendBeacon']", message: 'nothing leaves the machine' },
			],
			'svelte/no-at-html-tags': 'error',
			'svelte/prefer-svelte-reactivity': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-invalid-void-type': 'off',
		},
	},
	{
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
		},
	},
	{ files: ['src/app/own-assets.ts'], rules: { 'no-restricted-globals': 'off' } },
	{ files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
