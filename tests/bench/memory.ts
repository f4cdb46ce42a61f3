// The most memory that a browser's renderer ever held, as Linux counts it.
import type { Browser } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';

/** Bytes of the largest renderer process; null where the system does not tell. */
export async function peakMemory(browser: Browser): Promise<number | null> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const peaks = processInfo
		.filter(({ type }) => type === 'renderer')
		.flatMap(({ id }) => {
			const status = `/proc/${String(id)}/status`;
			const text = existsSync(status) ? readFileSync(status, 'utf8') : '';
			const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(text) ?? [];
			return kilobytes === undefined ? [] : [Number(kilobytes) * 1024];
		});
	return peaks.length === 0 ? null : Math.max(...peaks);
}
