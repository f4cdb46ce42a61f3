// ln Γ and its derivative ψ for positive numbers: Stirling's series after a shift (Abramowitz & Stegun 6.1.41, 6.3.18).

const HALF_LOG_2_PI = 0.918938533204672741780329736406;
/** From here on the series is exact to the last bits of a double. */
const SERIES_FROM = 12;

/** ln Γ(x) for x > 0; absolute error below 1e-14 for x < 12, relative error near 1e-16 above. NaN elsewhere. */
export function logGamma(x: number): number {
	if (!(x > 0)) return NaN;
	let shifted = x;
	let product = 1;
	while (shifted < SERIES_FROM) product *= shifted++;
	const y = 1 / (shifted * shifted);
	const tail =
		(1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) /
		shifted;
	return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_2_PI + tail - Math.log(product);
}

/** ψ(x) = d ln Γ(x) / dx for x > 0. NaN elsewhere. */
export function digamma(x: number): number {
	if (!(x > 0)) return NaN;
	let shifted = x;
	let below = 0;
	while (shifted < SERIES_FROM) below += 1 / shifted++;
	const y = 1 / (shifted * shifted);
	const tail =
		y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - (y * 691) / 32760)))));
	return Math.log(shifted) - 0.5 / shifted - tail - below;
}
