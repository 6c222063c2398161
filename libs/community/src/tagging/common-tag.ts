/** A tag on fewer questions than this is looked up by its index and sorted; on more, its questions are met soon when walking the order. */
export const commonTag = 2_000;
