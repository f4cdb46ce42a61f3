// The lock refuses every way out, in the same engine that the page runs.
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeDatabase, type NodeDatabase } from './node-database.ts';

const refused = [
	"SELECT * FROM read_csv('https://example.com/x.csv')",
	"ATTACH 'https://example.com/x.db'",
	"ATTACH '/tmp/x.db'",
	'LOAD json',
	"COPY (SELECT 1) TO 'elsewhere/x.csv'",
	"COPY (SELECT 1) TO '/tmp/x.csv'",
	"SELECT * FROM read_text('/etc/hostname')",
	'SET enable_external_access = true',
	'SET autoload_known_extensions = true',
	'SET lock_configuration = false',
	'RESET allowed_directories',
	'SELECT current_date',
];

describe('the locked engine', () => {
	let db: NodeDatabase;
	beforeAll(async () => {
		db = await nodeDatabase();
	});

	it.each(refused)('refuses %s', (text) => {
		expect(() => db.ask(text)).toThrow();
	});

	it('gains nothing from INSTALL, which this build takes without doing anything', () => {
		db.ask('INSTALL json');
		expect(() => db.ask("SELECT json_extract('{}', '$.a')")).toThrow(/json extension/);
	});

	it('still reads an opened file', async () => {
		const path = await db.openFile(new Blob(['a,b\n1,2\n3,4\n']));
		const table = db.ask(`SELECT sum(b)::DOUBLE AS total FROM read_csv('${path}', header = true)`);
		expect(table.getChild('total')?.get(0)).toBe(6);
		await db.closeFile(path);
	});
});
