import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, type Transaction } from '@kehila/platform';
import { aliasOfAsker } from '../alias/alias.sql';
import type { HeldContent } from '../held/held.repository';
import { type Publication, stateSql } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';

/** A text of a thread with what a decision about it needs to know. */
export interface JudgedText extends Omit<HeldContent, 'authorId' | 'authorIsStaff'> {
  readonly authorId: string | null;
  readonly authorHidden: boolean;
  /** Everybody sees it who sees the space: it, and what it hangs on. */
  readonly isOpen: boolean;
}

interface TextRow {
  kind: HeldContent['kind'];
  on_content_id: string;
  author_id: string | null;
  author_hidden: boolean;
  publication: Publication;
  open: boolean;
  tag_ids: string[];
}

/** Read after the thread is locked. */
const find = prepared<TextRow>(
  'community_judged_text',
  `select 'question' as kind, q.id as on_content_id, q.author_id, ${aliasOfAsker('q')} is not null as author_hidden, q.publication, q.publication = 'visible' as open, q.tag_ids
   from question q where q.id = $1 and q.id = $2
   union all
   select 'answer', a.id, a.author_id, a.alias is not null, a.publication, a.publication = 'visible' and q.publication = 'visible', '{}'
   from answer a join question q on q.id = a.question_id where a.id = $1 and a.question_id = $2
   union all
   select 'comment', c.content_id, c.author_id, c.alias is not null, c.publication,
     c.publication = 'visible' and q.publication = 'visible' and coalesce(a.publication, 'visible') = 'visible', '{}'
   from comment c join question q on q.id = c.question_id left join answer a on a.id = c.content_id where c.id = $1 and c.question_id = $2`,
);

const change = {
  question: prepared<never>(
    'community_publication_of_question',
    `update question set publication = $2, version = version + 1, thread_version = thread_version + 1 where id = $1`,
  ),
  answer: prepared<never>('community_publication_of_answer', `update answer set publication = $2, version = version + 1 where id = $1`),
  comment: prepared<never>('community_publication_of_comment', `update comment set publication = $2 where id = $1`),
} as const;

/** A second statement: what the first one changed is counted. Acceptances of answers that nobody sees stand, and do not count until they are seen again. */
const recountAnswers = prepared<never>(
  'community_publication_recount_answers',
  `update question q set answer_count = now.answers, accepted_count = now.accepted, peer_helped = now.helped, state = ${stateSql('now.accepted', 'now.answers')},
     version = version + 1, thread_version = thread_version + 1
   from (
     select count(*)::int as answers, (count(*) filter (where a.accepted_at is not null))::int as accepted,
       coalesce(bool_or(a.score > 0 and (a.alias is not null or ${authorRoleSql('a.author_id', 's.space_id')} is distinct from 'STAFF')), false) as helped
     from answer a join question s on s.id = a.question_id where a.question_id = $1 and a.publication = 'visible'
   ) now where q.id = $1`,
);

const recountComments = prepared<never>(
  'community_publication_recount_comments',
  `with counted as (select count(*)::int as comments from comment where content_id = $1 and publication = 'visible'),
     on_answer as (update answer set comment_count = counted.comments, version = version + 1 from counted where id = $1)
   update question set comment_count = counted.comments, version = version + 1 from counted where id = $1`,
);

@Injectable()
export class PublicationRepository {
  async find(tx: Transaction, thread: Thread, contentId: string): Promise<JudgedText | undefined> {
    const row = await tx.row(find, [contentId, thread.id]);
    return (
      row && {
        id: contentId,
        kind: row.kind,
        onContentId: row.on_content_id,
        authorId: row.author_id,
        authorHidden: row.author_hidden,
        publication: row.publication,
        isOpen: row.open,
        tagIds: row.tag_ids,
      }
    );
  }

  async change(tx: Transaction, thread: Thread, text: JudgedText, to: Publication): Promise<void> {
    await tx.rows(change[text.kind], [text.id, to]);
    if (text.kind === 'answer') await tx.rows(recountAnswers, [thread.id]);
    if (text.kind === 'comment') await tx.rows(recountComments, [text.onContentId]);
  }
}
