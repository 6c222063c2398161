import type { ShownArticle } from '#features/knowledge/article/article.graphql.ts';

type Kept = Required<Pick<ShownArticle, 'owner' | 'doubts' | 'tasks' | 'complaints' | 'reuse'>>;

/** What those who keep an article true see of it. */
export interface KeptArticle {
  readonly owner: NonNullable<Kept['owner']> | null;
  readonly doubts: NonNullable<Kept['doubts']>;
  readonly tasks: readonly { readonly cause: NonNullable<Kept['tasks']>[number]['cause']; readonly path: string | null }[];
  readonly complaints: NonNullable<Kept['complaints']>['nodes'];
  readonly reuse: NonNullable<Kept['reuse']> | null;
  readonly hasMore: boolean;
  readonly viewerHandle: string | null;
  readonly externalKey: string | null;
}

/** Null for everybody else. */
export function keptOf(article: ShownArticle, viewerHandle: string | null): KeptArticle | null {
  if (!article.viewerCan.includes('KEEP_ARTICLE')) return null;
  const paths = new Map(article.sources.map(({ contentId, path }) => [contentId, path]));
  return {
    owner: article.owner ?? null,
    doubts: article.doubts ?? [],
    tasks: (article.tasks ?? []).map(({ cause, contentId }) => ({ cause, path: (contentId && paths.get(contentId)) ?? null })),
    complaints: article.complaints?.nodes ?? [],
    reuse: article.reuse ?? null,
    hasMore: article.complaints?.pageInfo.hasNextPage ?? false,
    viewerHandle,
    externalKey: article.externalKey,
  };
}
