// Tells when a place comes near the screen for the first time, so that long work waits until someone looks.

/** An attachment. */
export function onceSeen(then: () => void) {
	return (place: Element) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				then();
			},
			{ rootMargin: '300px' },
		);
		observer.observe(place);
		return () => observer.disconnect();
	};
}
