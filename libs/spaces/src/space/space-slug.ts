export const longestSlug = 60;
