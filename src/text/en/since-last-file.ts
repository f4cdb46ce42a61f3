// Words.
export const sinceLastFile = {};
