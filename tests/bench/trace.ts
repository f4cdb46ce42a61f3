// Listens between the page and its engine: when each statement was sent and when its last answer came.

/** A message to the engine; the times are those of performance.now() in the page. */
export interface Message {
	readonly type: string;
	/** Where it carries a statement. */
	readonly sql: string | null;
	readonly start: number;
	end: number;
}

declare global {
	interface Window {
		quintileTrace: Message[];
	}
}

/** Installed before the page's own code. */
export function installTrace(): void {
	const trace: Message[] = [];
	window.quintileTrace = trace;
	const waiting = new Map<number, Message>();
	const known = new WeakSet<Worker>();
	const post = Worker.prototype.postMessage;
	Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
		const { messageId, type, data } = message as { messageId: number; type: string; data: unknown };
		const sql: unknown = Array.isArray(data) ? data[1] : null;
		const sent = { type, sql: typeof sql === 'string' ? sql : null, start: performance.now(), end: 0 };
		trace.push(sent);
		waiting.set(messageId, sent);
		if (!known.has(this)) {
			known.add(this);
			this.addEventListener('message', (event: MessageEvent<{ requestId: number }>) => {
				const answered = waiting.get(event.data.requestId);
				if (answered) answered.end = performance.now();
			});
		}
		Reflect.apply(post, this, [message, ...rest]);
	};
}

export interface Span {
	readonly sql: string;
	readonly start: number;
	readonly end: number;
}

/** One span a statement, its polls and fetches included. */
export function spansOf(trace: readonly Message[]): Span[] {
	const spans: { sql: string; start: number; end: number }[] = [];
	for (const { type, sql, start, end } of trace) {
		if (sql !== null && /QUERY/.test(type)) spans.push({ sql, start, end });
		else if (/PENDING|FETCH/.test(type)) {
			const last = spans.at(-1);
			if (last) last.end = Math.max(last.end, end);
		}
	}
	return spans;
}
