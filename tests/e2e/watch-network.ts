// Writes down everything by which a page could reach out: requests, violations of the policy, errors.
import type { BrowserContext } from '@playwright/test';
import { pageAddress } from './notebook-page.ts';

export interface Watch {
	/** Addresses beyond our origin, `blob:` and `data:` left out. */
	readonly outside: string[];
	readonly inside: string[];
	/** Violations of the content policy, and whatever the console calls an error. */
	readonly violations: string[];
}

/** Watches all pages, workers and the service worker of a context. Call before a page is opened. */
export async function watchNetwork(context: BrowserContext): Promise<Watch> {
	const watch: Watch = { outside: [], inside: [], violations: [] };
	const ours = new URL(pageAddress()).origin;
	const note = (address: string) => {
		const { protocol, origin } = new URL(address);
		if (origin === ours) watch.inside.push(address);
		else if (protocol !== 'blob:' && protocol !== 'data:') watch.outside.push(address);
	};
	context.on('request', (request) => note(request.url()));
	context.on('console', (message) => {
		if (message.type() === 'error') watch.violations.push(message.text());
	});
	context.on('weberror', (error) => watch.violations.push(String(error.error())));
	context.on('page', (page) => page.on('websocket', (socket) => watch.outside.push(socket.url())));
	await context.exposeFunction('noteViolation', (text: string) => void watch.violations.push(text));
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { noteViolation } = window as unknown as { noteViolation: (text: string) => void };
			noteViolation(`${event.violatedDirective}: ${event.blockedURI}`);
		});
	});
	return watch;
}
