const ROW_ID = /^[1-9]\d{0,17}$/;

/** Whether this can be the id of a row at all: what cannot must not reach the database. */
export function isRowId(id: string): boolean {
  return ROW_ID.test(id);
}
