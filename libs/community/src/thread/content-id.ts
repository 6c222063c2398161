import { isRowId } from '@kehila/platform';

/** Whether this can be the id of a content at all: what cannot is answered as what does not exist, without asking the database. */
export const isContentId = isRowId;
