/**
 * SQL: checks each row that the index found; null checks nothing. By the function behind `@@`, because the operator itself would be looked up in the index too,
 * and an index walks all that goes on from a beginning.
 */
export const besideIndex = (vector: string, query: string): string => `(${query}::tsquery is null or ts_match_vq(${vector}, ${query}::tsquery))`;
