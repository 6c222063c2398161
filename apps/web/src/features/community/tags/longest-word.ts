/** The longest that leads to a tag; some came from another forum. */
export const longestWord = 35;
