export const mostPasskeys = 10;
export const longestPasskeyName = 60;
/** What a browser answers, as JSON: a key, a signature and some text. */
export const longestAnswer = 8_000;
