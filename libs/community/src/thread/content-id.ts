const CONTENT_ID = /^[1-9]\d{0,17}$/;

/** Whether this can be the id of a content at all: what cannot is answered as what does not exist, without asking the database. */
export function isContentId(id: string): boolean {
  return CONTENT_ID.test(id);
}
