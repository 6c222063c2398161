import { prepared } from '@kehila/platform';

/** What the service is to be asked, or told, about a text. */
export type SpamWish = 'judge' | 'ham' | 'spam';

export interface DueSpamRequest {
  readonly content_id: string;
  readonly wish: SpamWish;
  readonly attempts: number;
}

/** What was wished before in the same matter is overtaken. */
export const wishSpamRequest = prepared<never>(
  'spam_request_wish',
  `with overtaken as (delete from spam_request where content_id = $1 and wish <> $2 and wish <> 'judge')
   insert into spam_request (content_id, wish, due_at) values ($1, $2, $3) on conflict do nothing`,
);

/** Comes up again after a growing pause, should nobody get through with it. Index `spam_request_due`. */
export const leaseSpamRequests = prepared<DueSpamRequest>(
  'spam_request_lease',
  `update spam_request set attempts = attempts + 1, due_at = $1::timestamptz + least(60 * 2 ^ attempts, 3600) * interval '1 second'
   where (content_id, wish) in (select content_id, wish from spam_request where due_at <= $1 order by due_at limit $2 for update skip locked)
   returning content_id, wish, attempts`,
);

export const endSpamRequest = prepared<{ content_id: string }>(
  'spam_request_end',
  `delete from spam_request where content_id = $1 and wish = $2 returning content_id`,
);

/** Whether people have decided about the text, and whether the service took it for advertising. Indexes `moderation_item_of_subject` and `moderation_evidence_of_item`. */
export const spamRecord = prepared<{ decided: boolean; said: boolean }>(
  'spam_request_record',
  `select coalesce(bool_or(i.state = 'decided'), false) as decided,
     coalesce(bool_or(exists (select from moderation_evidence e where e.item_id = i.id and e.reason = 'spam_service')), false) as said
   from moderation_item i where i.subject_kind in ('question', 'answer', 'comment') and i.subject_id = $1`,
);
