import { authorJson, type StoredAuthor } from '@kehila/accounts';
import { sql } from '@kehila/platform';
import { visibleArticle } from '../article/sight';
import type { NominationState } from './nomination.states';

export interface NominationRow {
  id: string;
  state: NominationState;
  question_id: string;
  answer_id: string | null;
  by: StoredAuthor;
  nominated_at: Date;
  reason: string | null;
  article_id: string | null;
}

/** Whoever may read the thread sees its nomination; the community says who may. */
export const nominationColumns = sql`n.id, n.state, n.question_id, n.answer_id, ${authorJson('by')} as by, n.nominated_at, n.reason,
     (select a.id from article a where a.nomination_id = n.id and ${visibleArticle('a')}) as article_id`;
