// Words of the lifecycle cell.
export const lifecycle = {};
