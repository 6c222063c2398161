/** SQL: a vector that stands apart from its row, read once: every further use of the column would read it again. */
export const readOnce = (vector: string): string => `${vector} || ''::tsvector as ${vector}`;
