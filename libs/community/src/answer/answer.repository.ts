import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import { keepRevision, type StandingText } from '../thread/standing-text';
import { type Publication, stateSql } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';
import { type Viewpoint, viewpointValues, visiblePublication, visibleQuestion } from '../thread/viewpoint';
import { textValues, type WrittenText } from '../thread/written-text';

/** An answer that is about to be edited. */
export interface StandingAnswer extends StandingText {
  readonly id: string;
  readonly authorId: string | null;
  readonly markdown: string;
  readonly publication: Publication;
}

const insert = prepared<{ id: string }>(
  'community_answer_insert',
  `with posted as (
     insert into answer (question_id, author_id, publication, answered_at, body_markdown, body_html, body_text, language, renderer_version, alias)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id
   ), sent as (
     delete from draft where account_id = $2 and place = 'answer:' || $1
   ), answered as (
     -- Under a hidden name it runs out by itself: that it ended now would tell whose answer this is.
     delete from answering where question_id = $1 and account_id = $2 and $10::int is null
   ), counted as (
     select case when $3::text = 'visible' then 1 else 0 end as n
   )
   update question set answer_count = answer_count + n, state = ${stateSql('accepted_count', 'answer_count + n')}, last_activity_at = case n when 1 then $4 else last_activity_at end,
     version = version + n, thread_version = thread_version + case answer_count when 0 then n else 0 end
   from counted where id = $1 returning (select id from posted) as id`,
);

const standing = prepared<{ author_id: string | null; body_markdown: string; publication: Publication; text_by: string | null; text_since: Date }>(
  'community_answer_standing',
  `select a.author_id, a.body_markdown, a.publication, coalesce(a.text_by, a.author_id) as text_by, coalesce(a.text_since, a.edited_at, a.answered_at) as text_since
   from answer a join question q on q.id = a.question_id
   where a.id = $4 and q.id = $5 and ${visibleQuestion('q')} and ${visiblePublication('a', 'q.space_id')}`,
);

const update = prepared<never>(
  'community_answer_update',
  `with kept as (${keepRevision('answer', { title: 'null', tags: 'null', fields: 'null', writtenAt: 'answer.answered_at', condition: '$4::boolean' })}
   ), active as (
     update question set last_activity_at = $3 where $4 and id = (select question_id from answer where id = $1)
   )
   update answer set body_markdown = $5, body_html = $6, body_text = $7, language = $8, renderer_version = $9, edited_at = $3, version = version + 1,
     text_by = case when $4 then $2 else text_by end, text_since = case when $4 then $3 else coalesce(text_since, edited_at, answered_at) end
   where id = $1`,
);

@Injectable()
export class AnswerRepository {
  async insert(tx: Transaction, thread: Thread, text: WrittenText, publication: Publication, alias: number | null): Promise<string> {
    const row = await tx.row(insert, [thread.id, actingAccount(tx.actor), publication, tx.now, ...textValues(text), alias]);
    if (!row) throw new Error(`question ${thread.id} is locked and gone`);
    return row.id;
  }

  /** Undefined when it is not an answer of the thread that the actor may see. */
  async standing(tx: Transaction, viewpoint: Viewpoint, thread: Thread, answerId: string): Promise<StandingAnswer | undefined> {
    const row = await tx.row(standing, [...viewpointValues(viewpoint), answerId, thread.id]);
    return (
      row && {
        id: answerId,
        authorId: row.author_id,
        markdown: row.body_markdown,
        publication: row.publication,
        textBy: row.text_by,
        textSince: row.text_since,
      }
    );
  }

  /** Keeps the earlier text too when `keep` says so. `writtenBy`: usually who acts. */
  async update(tx: Transaction, answerId: string, text: WrittenText, keep: boolean, writtenBy = actingAccount(tx.actor)): Promise<void> {
    await tx.rows(update, [answerId, writtenBy, tx.now, keep, ...textValues(text)]);
  }
}
