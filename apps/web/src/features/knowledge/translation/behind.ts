import type { ShownArticle } from '#features/knowledge/article/article.graphql.ts';

/** A translation that does not follow its original, and the text of the original as it was read. */
export interface BehindArticle {
  readonly articleId: string;
  readonly originalRevisionId: string;
}

/** Null where there is nothing to follow, or who reads may not say that it holds. */
export function behindOf({ id, originalChange, viewerCan, translations }: ShownArticle): BehindArticle | null {
  const originalRevisionId = translations.find(({ isOriginal }) => isOriginal)?.revisionId;
  const mayConfirm = originalChange !== null && viewerCan.includes('VERIFY_ARTICLE');
  return mayConfirm && originalRevisionId ? { articleId: id, originalRevisionId } : null;
}
