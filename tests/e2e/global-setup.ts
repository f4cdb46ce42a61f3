// Serves the built page for the e2e tests and leaves its address in QUINTILE_ADDRESS.
import { serveDist } from '../serve.ts';

/** Returns what ends the server again. Set QUINTILE_ADDRESS yourself to test a page served elsewhere. */
export default async function serveForTests(): Promise<(() => Promise<void>) | undefined> {
	if (process.env.QUINTILE_ADDRESS) return undefined;
	const { address, close } = await serveDist({ subPath: '/some/where/quintile/' });
	process.env.QUINTILE_ADDRESS = address;
	return close;
}
