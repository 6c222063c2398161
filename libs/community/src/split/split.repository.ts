import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { QuestionClocks } from '@kehila/spaces';
import type { QuestionText } from '../question/question-text';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import { textValues } from '../thread/written-text';
import type { SplitAnswer } from './split.events';
import type { SplitHindrances } from './split.policy';

/** A split that was not undone. */
export interface StandingSplit {
  readonly id: string;
  readonly sourceId: string;
  readonly answerIds: readonly string[];
}

export interface AskedQuestion {
  readonly id: string;
  readonly tagIds: readonly string[];
}

const answers = prepared<SplitAnswer>(
  'community_split_answers',
  `select id as "answerId", author_id as "authorId" from answer where id = any($2::bigint[]) and question_id = $1 and publication = 'visible' order by id`,
);

/** Those of them that stand there still, whatever can be seen of them. */
const moved = prepared<SplitAnswer>(
  'community_split_moved',
  `select a.id as "answerId", a.author_id as "authorId" from thread_split s join answer a on a.id = any(s.answer_ids) and a.question_id = s.question_id
   where s.question_id = $1 order by a.id`,
);

/** With the tags, and what the form of the space asks for, of the question from which the answers come. */
const ask = prepared<AskedQuestion>(
  'community_split_ask',
  `insert into question (author_id, space_id, title, slug, tag_ids, publication, urgency, name_hidden, staff_join_at, asked_at, last_activity_at,
     body_markdown, body_html, body_text, language, renderer_version, answer_due_at, solution_due_at, field_values)
   select $2, s.space_id, $3, $4, s.tag_ids, 'visible', 'none', false, $5, $6, $6, $7, $8, $9, $10, $11, $12, $13, s.field_values
   from question s where s.id = $1 returning id, tag_ids as "tagIds"`,
);

const keep = prepared<never>('community_split_keep', `insert into thread_split (question_id, source_id, split_at, answer_ids) values ($1, $2, $3, $4)`);

/** Whose answers moved, and who follow what they wrote there, follow it on. */
const bringFollowers = prepared<never>(
  'community_split_followers',
  `insert into question_follower (question_id, account_id, since)
   select $2, f.account_id, f.since from question_follower f where f.question_id = $1 and f.account_id <> $4
     and exists (select from answer a where a.id = any($3::bigint[]) and a.author_id = f.account_id)`,
);

const find = prepared<StandingSplit>(
  'community_split_find',
  `select id, source_id as "sourceId", answer_ids as "answerIds" from thread_split where question_id = $1 and undone_at is null`,
);

/** Read after both threads are locked. $3: the answers that went over. */
const hindrances = prepared<SplitHindrances>(
  'community_split_hindrances',
  `select exists (select from thread_merge where source_id in ($1, $2) and undone_at is null) as merged,
     exists (select from answer where question_id = $1 and not id = any($3::bigint[]))
       or exists (select from comment where content_id = $1)
       or exists (select from question where duplicate_of = $1)
       or exists (select from thread_merge where target_id = $1 and undone_at is null)
       or exists (select from thread_split where source_id = $1 and undone_at is null) as grew`,
);

/** Nothing stands beneath the question any more: nobody hides the name there, and the numbers are not used again. */
const end = prepared<{ tagIds: string[] }>(
  'community_split_end',
  `with ended as (
     update thread_split set undone_at = $2 where id = $1 returning question_id
   ), shown as (
     update alias x set lifted_at = x.since from ended e where x.question_id = e.question_id and x.lifted_at is null
   )
   update question q set publication = 'merged' from ended e where q.id = e.question_id returning q.tag_ids as "tagIds"`,
);

/** All of it under the locks of the threads. */
@Injectable()
export class SplitRepository {
  /** Those of the ids that are visible answers of the thread. */
  answers(tx: Transaction, thread: Thread, ids: readonly string[]): Promise<SplitAnswer[]> {
    return tx.rows(answers, [thread.id, ids]);
  }

  /** What comes back when a split is undone. */
  moved(tx: Transaction, question: Thread): Promise<SplitAnswer[]> {
    return tx.rows(moved, [question.id]);
  }

  async ask(tx: Transaction, source: Thread, text: QuestionText, clocks: QuestionClocks): Promise<AskedQuestion> {
    const { staffJoinAt, answerDueAt, solutionDueAt } = clocks;
    const values = [source.id, actingAccount(tx.actor), text.title, text.slug, staffJoinAt, tx.now, ...textValues(text.body), answerDueAt, solutionDueAt];
    const row = await tx.row(ask, values);
    if (!row) throw new Error(`question ${source.id} is locked and gone`);
    return row;
  }

  /** Before the answers move. */
  async keep(tx: Transaction, source: Thread, questionId: string, answerIds: readonly string[]): Promise<void> {
    await tx.rows(keep, [questionId, source.id, tx.now, answerIds]);
    await tx.rows(bringFollowers, [source.id, questionId, answerIds, actingAccount(tx.actor)]);
  }

  /** Undefined when it did not come of a split, or that was undone. */
  find(tx: Transaction, questionId: string): Promise<StandingSplit | undefined> {
    return tx.row(find, [questionId]);
  }

  async hindrances(tx: Transaction, question: Thread, { sourceId, answerIds }: StandingSplit): Promise<SplitHindrances> {
    return (await tx.row(hindrances, [question.id, sourceId, answerIds]))!;
  }

  /** After the answers went back. Returns the tags of the question that stands empty. */
  async end(tx: Transaction, split: StandingSplit): Promise<readonly string[]> {
    return (await tx.row(end, [split.id, tx.now]))!.tagIds;
  }
}
