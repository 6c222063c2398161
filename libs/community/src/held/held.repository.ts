import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, type Transaction } from '@kehila/platform';
import type { QuestionClocks } from '@kehila/spaces';
import { type Publication, stateSql } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';

/** A text of a thread, and whether it waits for approval. */
export interface HeldContent {
  readonly id: string;
  readonly kind: 'question' | 'answer' | 'comment';
  /** What a comment hangs on; else its own id. */
  readonly onContentId: string;
  readonly authorId: string;
  readonly authorHidden: boolean;
  /** Staff of the space. */
  readonly authorIsStaff: boolean;
  readonly publication: Publication;
  /** Of a question. */
  readonly tagIds: readonly string[];
}

interface HeldRow {
  kind: HeldContent['kind'];
  on_content_id: string;
  author_id: string;
  author_hidden: boolean;
  author_is_staff: boolean;
  publication: Publication;
  tag_ids: string[];
}

const find = prepared<HeldRow>(
  'community_held_find',
  `select c.*, coalesce(${authorRoleSql('c.author_id', 'q.space_id')} = 'STAFF', false) as author_is_staff from (
     select 'question' as kind, id as on_content_id, author_id, name_hidden as author_hidden, publication, tag_ids from question where id = $1 and id = $2
     union all select 'answer', id, author_id, alias is not null, publication, '{}' from answer where id = $1 and question_id = $2
     union all select 'comment', content_id, author_id, alias is not null, publication, '{}' from comment where id = $1 and question_id = $2) c
   join question q on q.id = $2`,
);

const publishQuestion = prepared<never>(
  'community_held_publish_question',
  `update question set publication = 'visible', last_activity_at = $2::timestamptz, staff_join_at = case when urgency = 'confirmed' then $2::timestamptz else $3::timestamptz end,
     answer_due_at = $4, solution_due_at = $5, version = version + 1, thread_version = thread_version + 1 where id = $1`,
);

const publishAnswer = prepared<never>(
  'community_held_publish_answer',
  `with published as (update answer set publication = 'visible', version = version + 1 where id = $1)
   update question set answer_count = answer_count + 1, state = ${stateSql('accepted_count', 'answer_count + 1')}, last_activity_at = $3,
     version = version + 1, thread_version = thread_version + case answer_count when 0 then 1 else 0 end where id = $2`,
);

const publishComment = prepared<never>(
  'community_held_publish_comment',
  `with published as (update comment set publication = 'visible' where id = $1),
     on_answer as (update answer set comment_count = comment_count + 1 where id = $4)
   update question set comment_count = comment_count + case when id = $4 then 1 else 0 end, last_activity_at = $3 where id = $2`,
);

const remove = prepared<never>(
  'community_held_remove',
  `with question_removed as (update question set publication = 'removed' where id = $1 and publication = 'held'),
     answer_removed as (update answer set publication = 'removed' where id = $1 and publication = 'held')
   update comment set publication = 'removed' where id = $1 and publication = 'held'`,
);

@Injectable()
export class HeldRepository {
  async find(tx: Transaction, thread: Thread, contentId: string): Promise<HeldContent | undefined> {
    const row = await tx.row(find, [contentId, thread.id]);
    if (!row) return undefined;
    const { kind, on_content_id: onContentId, author_id: authorId, author_hidden: authorHidden, author_is_staff: authorIsStaff, publication } = row;
    return { id: contentId, kind, onContentId, authorId, authorHidden, authorIsStaff, publication, tagIds: row.tag_ids };
  }

  /** Its clocks begin when others see the question. */
  async publishQuestion(tx: Transaction, content: HeldContent, clocks: QuestionClocks): Promise<void> {
    await tx.rows(publishQuestion, [content.id, tx.now, clocks.staffJoinAt, clocks.answerDueAt, clocks.solutionDueAt]);
  }

  async publishAnswer(tx: Transaction, thread: Thread, content: HeldContent): Promise<void> {
    await tx.rows(publishAnswer, [content.id, thread.id, tx.now]);
  }

  async publishComment(tx: Transaction, thread: Thread, content: HeldContent): Promise<void> {
    await tx.rows(publishComment, [content.id, thread.id, tx.now, content.onContentId]);
  }

  async remove(tx: Transaction, content: HeldContent): Promise<void> {
    await tx.rows(remove, [content.id]);
  }
}
