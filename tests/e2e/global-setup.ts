// Serves the built page for the e2e tests and leaves its address in QUINTILE_ADDRESS.
import { servePage } from './served.ts';

/** Returns what ends the server again. Set QUINTILE_ADDRESS yourself to test a page served elsewhere. */
export default async function serveForTests(): Promise<(() => Promise<void>) | undefined> {
	if (process.env.QUINTILE_ADDRESS) return undefined;
	const { address, close } = await servePage();
	process.env.QUINTILE_ADDRESS = address;
	return close;
}
