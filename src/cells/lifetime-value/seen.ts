// Tells when a place comes near the screen for the first time, or the whole page is wanted, so that long work waits for it.

/** An attachment. */
export function onceSeen(then: () => void) {
	return (place: Element) => {
		const root = document.documentElement;
		const seen = () => {
			stop();
			then();
		};
		const looks = new IntersectionObserver(
			(entries) => {
				if (entries.some(({ isIntersecting }) => isIntersecting)) seen();
			},
			{ rootMargin: '300px' },
		);
		// A report is made of every cell, also of those that nobody has looked at.
		const reports = new MutationObserver(() => {
			if (root.classList.contains('whole-page')) seen();
		});
		const stop = () => {
			looks.disconnect();
			reports.disconnect();
		};
		looks.observe(place);
		reports.observe(root, { attributeFilter: ['class'] });
		return stop;
	};
}
