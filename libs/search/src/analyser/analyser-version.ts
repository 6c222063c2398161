/** Raised with every change to what the analyser makes of a text: `kehila reindex` then writes all documents anew. */
export const analyserVersion = 2;
