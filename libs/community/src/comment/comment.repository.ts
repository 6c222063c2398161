import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import type { Publication } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';
import { textValues, type WrittenText } from '../thread/written-text';

const isVisibleAnswer = prepared<{ id: string }>(
  'community_comment_target',
  `select id from answer where id = $1 and question_id = $2 and publication = 'visible'`,
);

/** The comment, the counter of what it hangs on, and the thread's last activity. */
const insert = prepared<{ id: string }>(
  'community_comment_insert',
  `with posted as (
     insert into comment (content_id, question_id, author_id, publication, commented_at, body_markdown, body_html, body_text, language, renderer_version, alias)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id
   ), sent as (
     delete from draft where account_id = $3 and place = 'comment:' || $1
   ), counted as (
     select case when $4::text = 'visible' then 1 else 0 end as n
   ), on_answer as (
     update answer set comment_count = comment_count + n from counted where id = $1 and $1 <> $2
   ), on_question as (
     update question set comment_count = comment_count + case when $1 = $2 then n else 0 end,
       last_activity_at = case n when 1 then $5 else last_activity_at end from counted where id = $2
   )
   select id from posted`,
);

@Injectable()
export class CommentRepository {
  /** Whether the content is the thread's question or one of its visible answers. */
  async takesComments(tx: Transaction, thread: Thread, contentId: string): Promise<boolean> {
    return contentId === thread.id || (await tx.row(isVisibleAnswer, [contentId, thread.id])) !== undefined;
  }

  async insert(tx: Transaction, thread: Thread, contentId: string, text: WrittenText, publication: Publication): Promise<string> {
    const row = await tx.row(insert, [contentId, thread.id, actingAccount(tx.actor), publication, tx.now, ...textValues(text), thread.actorAlias]);
    if (!row) throw new Error(`the comment on ${contentId} was not written`);
    return row.id;
  }
}
