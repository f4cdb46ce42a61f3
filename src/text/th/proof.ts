// Words of the proof cell.
export const proof = {};
