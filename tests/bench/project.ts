// Where the project and its built page are; QUINTILE_DIST names another folder than dist/.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const DIST = process.env.QUINTILE_DIST ?? join(PROJECT, 'dist');

/** @throws Error when the build fails */
export function build(): void {
	const vite = join(PROJECT, 'node_modules/vite/bin/vite.js');
	const args = [vite, 'build', '--logLevel', 'warn', '--outDir', DIST, '--emptyOutDir'];
	const { status } = spawnSync(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' });
	if (status !== 0) throw new Error('the page does not build');
}

/** True where a source is newer than the built page: then page and native may not run the same SQL. */
export function buildIsOld(): boolean {
	const built = statSync(join(DIST, 'index.html')).mtimeMs;
	return readdirSync(join(PROJECT, 'src'), { recursive: true, withFileTypes: true }).some(
		(entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > built,
	);
}
