import type { Readership } from './audience';
import type { ArticleState } from './article.states';

/** An article as it stands under the lock of the act. */
export interface LockedArticle {
  readonly id: string;
  readonly spaceId: string;
  readonly state: ArticleState;
  readonly mainAuthorId: string | null;
  readonly readers: Readership;
  readonly creditedIds: readonly string[];
}
