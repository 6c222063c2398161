import { instantFrom, instantOf } from '@kehila/community';
import { authorJson, type StoredAuthor } from '@kehila/accounts';
import { prepared, sql } from '@kehila/platform';
import { approvedBy, creditedOn } from '../revision/credited.sql';
import { revisionColumns, type RevisionRow, revisionTables } from '../revision/revision.reader';

export interface ReReviewRow extends RevisionRow {
  re_review_id: string;
  chosen_at: Date;
  would_approve: boolean | null;
  reason: string | null;
}

const columns = sql`${revisionColumns}, w.id as re_review_id, w.chosen_at, w.would_approve, w.reason`;
const tables = sql`${revisionTables} join re_review w on w.revision_id = r.id`;

/** $1 the spaces that somebody reviews, $2 since when, $3 who: nothing that they wrote, are credited in or approved. Oldest first. Index `re_review_waiting`. */
export const waitingPage = (goesOn: boolean) =>
  prepared<ReReviewRow & { instant: string }>(
    goesOn ? 're_review_waiting_on' : 're_review_waiting',
    sql`select ${columns}, ${instantOf('w.chosen_at')}::text as instant from ${tables}
     where w.decided_at is null and w.chosen_at >= $2 and a.space_id = any($1::bigint[]) and r.author_id <> $3::bigint
       and $3::text <> all(${creditedOn('r')}) and $3::text <> all(${approvedBy('r')})
       ${goesOn ? sql`and (w.chosen_at, w.id) > (${instantFrom('$5')}, $6::bigint)` : ''}
     order by w.chosen_at, w.id limit $4`,
  );

export const reReviewById = prepared<ReReviewRow>('re_review_by_id', sql`select ${columns} from ${tables} where w.id = $1`);

export const revisionOfReReview = prepared<{ revision_id: string }>('re_review_revision', `select revision_id from re_review where id = $1`);

/** Nothing when somebody was quicker. */
export const decideReReview = prepared<{ owner_id: string | null }>(
  're_review_decide',
  `update re_review w set reviewer_id = $2, decided_at = $3, would_approve = $4, reason = $5
   from revision r join article a on a.id = r.article_id
   where w.id = $1 and w.decided_at is null and r.id = w.revision_id returning a.owner_id`,
);

interface DoubtRow {
  by: StoredAuthor;
  at: Date;
  reason: string;
}

/** Of the text that readers see, newest first. Index `re_review_doubt`. */
export const doubtsOfArticle = prepared<DoubtRow>(
  're_review_doubts_of_article',
  sql`select ${authorJson('reviewer')} as by, w.decided_at as at, w.reason
   from article a join re_review w on w.revision_id = a.published_revision_id and not w.would_approve join account reviewer on reviewer.id = w.reviewer_id
   where a.id = $1 order by w.decided_at desc, w.id desc`,
);
