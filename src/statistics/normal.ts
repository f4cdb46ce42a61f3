// The constant that 95 % intervals stand on.

/** The 97.5 % quantile of the standard normal distribution. */
export const Z95 = 1.959963984540054;
