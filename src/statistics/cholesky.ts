// Small symmetric matrices: Cholesky factor, solution and inverse; a matrix is an array of rows.

export type Matrix = readonly (readonly number[])[];

/** The lower triangle L with L·Lᵀ = the matrix, or null where it is not positive definite. */
export function choleskyOf(matrix: Matrix): number[][] | null {
	const lower = matrix.map((row) => row.map(() => 0));
	for (let i = 0; i < matrix.length; i++) {
		for (let j = 0; j <= i; j++) {
			let rest = matrix[i]![j]!;
			for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
			if (i !== j) lower[i]![j] = rest / lower[j]![j]!;
			else if (rest > Number.EPSILON * Math.abs(matrix[i]![i]!)) lower[i]![i] = Math.sqrt(rest);
			else return null;
		}
	}
	return lower;
}

/** Solves L·Lᵀ·x = right. */
export function solveWith(lower: Matrix, right: readonly number[]): number[] {
	const x = [...right];
	for (let i = 0; i < x.length; i++) {
		for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
		x[i]! /= lower[i]![i]!;
	}
	for (let i = x.length - 1; i >= 0; i--) {
		for (let k = i + 1; k < x.length; k++) x[i]! -= lower[k]![i]! * x[k]!;
		x[i]! /= lower[i]![i]!;
	}
	return x;
}

/** The inverse of L·Lᵀ. */
export function inverseWith(lower: Matrix): number[][] {
	const columns = lower.map((_, place) =>
		solveWith(
			lower,
			lower.map((__, row) => (row === place ? 1 : 0)),
		),
	);
	return lower.map((_, row) => columns.map((column) => column[row]!));
}
