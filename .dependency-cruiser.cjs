// The import laws of the house: who may import whom, and which room may open which library.
const rooms = (...names) => names.map((name) => `^src/${name}/`);
const law = (name, from, to) => ({ name, severity: 'error', from, to });
const halls = [
	'ingest',
	'segmentation',
	'statistics',
	'engine',
	'charts',
	'components',
	'downloads',
	'samples',
];

module.exports = {
	forbidden: [
		law('no-cycles', {}, { circular: true }),
		law(
			'workers-import-domain-only',
			{ path: rooms('workers') },
			{ path: '^src/', pathNot: rooms('workers', 'domain') },
		),
		law('domain-imports-nothing', { path: '^src/domain/' }, { pathNot: '^src/domain/' }),
		law(
			'text-and-sql-import-domain-only',
			{ path: rooms('text', 'sql') },
			{ path: '^src/', pathNot: rooms('domain', 'text', 'sql') },
		),
		law('sql-does-not-import-text', { path: '^src/sql/' }, { path: '^src/text/' }),
		...halls.map((room) =>
			law(
				`${room}-has-no-siblings`,
				{ path: `^src/${room}/` },
				{ path: '^src/', pathNot: rooms(room, 'workers', 'text', 'sql', 'domain') },
			),
		),
		law('notebook-does-not-look-up', { path: '^src/notebook/' }, { path: rooms('app', 'cells') }),
		law('cells-do-not-look-up', { path: '^src/cells/' }, { path: '^src/app/' }),
		law(
			'cells-never-import-one-another',
			{ path: '^src/cells/([^/]+)/' },
			{ path: '^src/cells/', pathNot: '^src/cells/$1/' },
		),
		law(
			'only-app-builds-the-engine',
			{ path: '^src/', pathNot: rooms('app', 'engine') },
			{ path: '^src/engine/', pathNot: '^src/engine/(database|columns)\\.ts$' },
		),
		law(
			'duckdb-and-arrow-live-in-engine',
			{ path: '^src/', pathNot: '^src/engine/' },
			{ path: 'node_modules/(@duckdb|apache-arrow)' },
		),
		law(
			'plot-lives-in-charts',
			{ path: '^src/', pathNot: ['^src/charts/', '^src/cells/[^/]+/chart\\.ts$'] },
			{ path: 'node_modules/@observablehq' },
		),
		law(
			'papaparse-lives-in-ingest-and-downloads',
			{ path: '^src/', pathNot: rooms('ingest', 'downloads') },
			{ path: 'node_modules/papaparse' },
		),
		law(
			'fflate-lives-in-downloads-and-ingest',
			{ path: '^src/', pathNot: rooms('ingest', 'downloads') },
			{ path: 'node_modules/fflate' },
		),
		law(
			'xlsx-lives-in-ingest-containers',
			{ path: '^src/', pathNot: '^src/ingest/containers/' },
			{ path: 'node_modules/@e965' },
		),
		law(
			'kmeans-lives-in-statistics',
			{ path: '^src/', pathNot: '^src/statistics/' },
			{ path: 'node_modules/ml-' },
		),
		law(
			'codemirror-lives-in-components-editor',
			{ path: '^src/', pathNot: '^src/components/editor/' },
			{ path: 'node_modules/(@codemirror|@lezer)' },
		),
		law(
			'marked-lives-in-the-note',
			{ path: '^src/', pathNot: '^src/cells/note/' },
			{ path: 'node_modules/marked' },
		),
		law('nothing-from-tests', { path: '^src/' }, { path: '^tests/' }),
		law('no-orphans', { orphan: true, pathNot: ['\\.d\\.ts$', '^src/main\\.ts$'] }, {}),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.svelte.ts', '.js'] },
	},
};
