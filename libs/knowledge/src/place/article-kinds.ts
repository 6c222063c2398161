/** What a reader comes to an article for. */
export const articleKinds = ['how_to', 'answer', 'known_problem', 'policy'] as const;

export type ArticleKindName = (typeof articleKinds)[number];
