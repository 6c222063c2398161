import type { ArticlePublished } from '@kehila/knowledge';
import { type Posting, staffOnly } from './posting';

/** Who is credited for a published article, the same in both ledgers. */
export function articleCredits(event: ArticlePublished): Posting[] {
  const shared = { cause: `article:${event.articleId}`, subject: event.articleId, space: event.spaceId };
  const withheldFrom = (id: string) => staffOnly(event.staffIds.includes(id));
  const { mainAuthorId } = event;
  const author: Posting[] = mainAuthorId === null ? [] : [{ ...shared, rule: 'articlePublished', to: mainAuthorId, withheldBy: withheldFrom(mainAuthorId) }];
  const contributors = event.contributorIds.filter((id) => id !== mainAuthorId);
  return [...author, ...contributors.map((to): Posting => ({ ...shared, rule: 'articleContributed', to, withheldBy: withheldFrom(to) }))];
}
