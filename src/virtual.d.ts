// Types of the modules that the build makes up.
declare module 'virtual:engine-wasm' {
	/** Address of the engine's wasm, gzip-compressed; resolve it against `document.baseURI`. */
	const address: string;
	export default address;
}
declare module 'virtual:engine-worker' {
	/** Address of the engine's worker script; resolve it against `document.baseURI`. */
	const address: string;
	export default address;
}
