// Words of the rhythm cell.
export const rhythm = {};
