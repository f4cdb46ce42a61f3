// Serves the built page under a deep sub-path; QUINTILE_DIST names another folder than dist/.
import { serveDist, type Served } from '../serve.ts';

export function servePage(): Promise<Served> {
	const folder = process.env.QUINTILE_DIST;
	return serveDist({ subPath: '/some/where/quintile/', ...(folder && { folder }) });
}
