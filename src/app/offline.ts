// Registers the service worker that keeps this page and its engine for use without a network.

/** After the engine is in, so that its bytes are not fetched twice at once. */
export function keepOffline(): void {
	if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
	navigator.serviceWorker.register(new URL('sw.js', document.baseURI).href).catch(() => undefined);
}
