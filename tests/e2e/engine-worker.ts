// A side door to the page's own engine for tests only: speaks to its worker in the engine's own messages.
import type { Page } from '@playwright/test';

interface Door {
	engine?: Worker;
	/** While it holds a text, every statement is answered with this error. */
	failWith?: string;
}
declare global {
	interface Window {
		door: Door;
	}
}

/** Call before the page is opened. */
export async function openSideDoor(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const door: Door = {};
		window.door = door;
		window.Worker = class extends Worker {
			override postMessage(message: { messageId: number; type: string }, rest?: unknown): void {
				// Other workers of the page (forecasts, workbooks) are not the engine.
				if (message.type === 'INSTANTIATE') door.engine = this;
				const statement = ['RUN_QUERY', 'START_PENDING_QUERY'].includes(message.type);
				if (!door.failWith || !statement) return super.postMessage(message, rest as Transferable[]);
				const data = { name: 'Error', message: door.failWith, stack: '' };
				const answer = { messageId: 0, requestId: message.messageId, type: 'ERROR', data };
				setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: answer })));
			}
		};
	});
}

/** What the page's engine makes of a statement: `done`, or its error. */
export function askEngine(page: Page, text: string): Promise<string> {
	return page.evaluate(async (sql) => {
		const { engine } = window.door;
		if (!engine) throw new Error('the engine has not started');
		const ask = (type: string, data: unknown) =>
			new Promise<{ type: string; data: unknown }>((answered) => {
				const messageId = 1_000_000_000 + Math.floor(Math.random() * 1e9);
				const listen = ({ data: answer }: MessageEvent) => {
					if (answer.requestId !== messageId) return;
					engine.removeEventListener('message', listen);
					answered(answer);
				};
				engine.addEventListener('message', listen);
				engine.postMessage({ messageId, type, data });
			});
		const connection = (await ask('CONNECT', null)).data;
		const { type, data } = await ask('RUN_QUERY', [connection, sql]);
		await ask('DISCONNECT', connection);
		return type === 'ERROR' ? String((data as Error).message) : 'done';
	}, text);
}

/** From now on every statement fails with this error; null ends it. */
export async function failEngineWith(page: Page, error: string | null): Promise<void> {
	await page.evaluate((text) => {
		if (text === null) delete window.door.failWith;
		else window.door.failWith = text;
	}, error);
}
