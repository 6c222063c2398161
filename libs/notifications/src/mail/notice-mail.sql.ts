import type { MailPace } from '@kehila/accounts';
import { prepared } from '@kehila/platform';
import { levelFor } from '@kehila/spaces';
import { muted, type NoticeKind } from '../notice/notice-kinds';
import type { Placed } from '../notice/notice-pages';
import { visibleItem } from '../notice/notice-sight';

/** Who was told of this cause before is passed over: the key is account, kind and cause. */
export const planMails = prepared<never>(
  'notice_mail_plan',
  `insert into notification_mail (account_id, kind, cause, page_kind, page_id, subject_id, content_kind, content_id, amount, at, pace, due_at)
   select w.account_id, $4, $5, $6, $7, $8, $9, $10, $11, $12, w.pace, w.due_at
   from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as w(account_id, pace, due_at) order by w.account_id
   on conflict do nothing`,
);

/** People for whom something is due. Index `notification_mail_due`. */
export const peopleDue = prepared<{ account_id: string }>(
  'notice_mail_people_due',
  `select account_id from (select account_id, due_at from notification_mail where settled_at is null and due_at <= $1 order by due_at limit 2000) d
   group by account_id order by min(due_at), account_id limit $2`,
);

export interface WaitingRow {
  id: string;
  kind: NoticeKind;
  pace: MailPace;
}

/** What is due for one person, for this worker alone. Index `notification_mail_waiting`. */
export const lockDue = prepared<WaitingRow>(
  'notice_mail_lock_due',
  `select id, kind, pace from notification_mail where account_id = $1 and settled_at is null and due_at <= $2 order by id limit 1000 for update skip locked`,
);

export const putIntoMail = prepared<never>('notice_mail_put', `update notification_mail set mail_id = $2 where id = any($1::bigint[])`);

export const settle = prepared<never>('notice_mail_settle', `update notification_mail set settled_at = $2 where id = any($1::bigint[])`);

/** Whose mail cannot be written keeps nobody else waiting. */
export const postpone = prepared<never>(
  'notice_mail_postpone',
  `update notification_mail set due_at = $2::timestamptz + interval '5 minutes' where account_id = $1 and settled_at is null and due_at <= $2`,
);

export interface MailedRow extends Placed {
  id: string;
  kind: NoticeKind;
  cause: string;
  amount: number;
}

/** SQL: what hangs on how much somebody wants to hear of a place is asked again: new questions and answers must stand where they watch, and votes where they have not muted it. Who follows the question hears of it anyway. */
const stillWanted = `(m.kind not in ('new_question', 'watched_answer', 'votes') or exists (
  select from question q cross join lateral (select ${levelFor('m.account_id', 'q.space_id', 'q.tag_ids')} as level) l
  where q.id = case m.kind when 'new_question' then m.content_id else m.page_id end and (
    case m.kind when 'votes' then l.level is distinct from 'mute' else l.level = 'watch' end
    or m.kind <> 'new_question' and exists (select from question_follower f where f.question_id = q.id and f.account_id = m.account_id))))`;

/** Of these, what the person may see now, has not read in the product and not muted. Parameters: the sight's, and which. */
export const stillToTell = prepared<MailedRow>(
  'notice_mail_still_to_tell',
  `select m.id, m.kind, m.cause, m.page_kind, m.page_id, m.subject_id, m.content_kind, m.content_id, m.amount
   from notification_mail m
   where m.account_id = $2 and m.id = any($5::bigint[]) and ${visibleItem('m', 'm')} and ${stillWanted}
     and not exists (select from notification_item i join notification n on n.id = i.notification_id
       where i.account_id = m.account_id and i.kind = m.kind and i.cause = m.cause and n.read_at is not null)
     and not (m.page_kind = 'question' and m.kind in (${muted.map((kind) => `'${kind}'`).join(', ')})
       and exists (select from question_muted u where u.question_id = m.page_id and u.account_id = m.account_id))
   order by m.at, m.id`,
);

/** What stands in mails. Index `notification_mail_of_mail`. */
export const inMails = prepared<WaitingRow & { mail_id: string; account_id: string }>(
  'notice_mail_in_mails',
  `select id, kind, pace, mail_id, account_id from notification_mail where mail_id = any($1::bigint[]) order by id`,
);

/** What waits follows what somebody chooses later. */
export const reschedule = prepared<never>(
  'notice_mail_reschedule',
  `update notification_mail set pace = $3, due_at = $4 where account_id = $1 and settled_at is null and kind = any($2::text[]) and pace <> $3`,
);
