/** Raised with every change to what the analyser makes of a text, and to what stands in one row: `kehila reindex` then writes all documents anew. */
export const analyserVersion = 3;
