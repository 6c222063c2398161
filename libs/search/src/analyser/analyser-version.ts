/** Raised with every change to what the analyser makes of a text, and to what stands in one row or where: `kehila reindex` then writes all documents anew. */
export const analyserVersion = 4;
