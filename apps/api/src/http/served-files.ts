/** It is asked for anew each time: it must be gone with the text that it belongs to. Its bytes come once only. */
export const askedAnew = 'private, no-cache';

/** Nothing in a file may run, whatever somebody has managed to upload. */
export const sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";
