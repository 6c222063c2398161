import type { ShownArticle } from '#features/knowledge/article/article.graphql.ts';

/** Who reads an article, for those who say so; null for everybody else, and for what was put away. */
export function readOf({ id, audience, segments, opening, openRevision, state }: ShownArticle) {
  if (!opening || state === 'ARCHIVED') return null;
  return { articleId: id, audience, segments, opening, waits: state !== 'DRAFT' && openRevision ? openRevision.id : null };
}

export type ReadArticle = NonNullable<ReturnType<typeof readOf>>;
