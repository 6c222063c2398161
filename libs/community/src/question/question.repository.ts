import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { type Language, prepared, type Transaction } from '@kehila/platform';
import type { FieldValues, QuestionClocks } from '@kehila/spaces';
import { actingAccount } from '../thread/acting-account';
import { keepRevision, type StandingText } from '../thread/standing-text';
import type { CloseReasonName, Publication, UrgencyName } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';
import { textValues } from '../thread/written-text';
import type { QuestionText } from './question-text';

/** What of a question can be edited, as it is stored. */
export interface QuestionParts {
  readonly text: QuestionText;
  readonly tagIds: readonly string[];
  /** What the form of its space asks for. */
  readonly fields: FieldValues;
}

export interface NewQuestion extends QuestionParts {
  readonly spaceId: string;
  readonly publication: Publication;
  readonly urgency: UrgencyName;
  /** Why the asker says that it is urgent. */
  readonly urgentReason: string | null;
  readonly nameHidden: boolean;
  readonly clocks: QuestionClocks;
}

/** A question that is about to be edited. */
export interface StandingQuestion extends StandingText {
  readonly title: string;
  readonly markdown: string;
  readonly language: Language;
  readonly tagIds: readonly string[];
  readonly fields: FieldValues;
  readonly publication: Publication;
}

export interface Closing {
  readonly reason: CloseReasonName;
  /** The question that was asked first. */
  readonly duplicateOf: string | null;
  /** The one that was named: it may itself repeat `duplicateOf`. */
  readonly namedAs?: string;
  readonly note: string | null;
  /** Who is said to have closed it; who acts where absent. Null: nobody is named. */
  readonly by?: string | null | undefined;
}

const insert = prepared<{ id: string }>(
  'community_question_insert',
  `with sent as (
     delete from draft where account_id = $1 and place = 'ask'
   ), asked as (
     insert into question (author_id, space_id, title, slug, tag_ids, publication, urgency, name_hidden, staff_join_at, asked_at, last_activity_at,
       body_markdown, body_html, body_text, language, renderer_version, answer_due_at, solution_due_at, urgent_reason, urgent_asked_at, raised_at, raised_for, field_values)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       case when $7 <> 'none' then $10::timestamptz end, case when $7 = 'asked' then $10::timestamptz end, case when $7 = 'asked' then 'urgency' end, $19::jsonb) returning id
   ), hidden as (
     insert into alias (question_id, number, account_id, since) select id, 1, $1, $10 from asked where $8
   )
   select id from asked`,
);

const standing = prepared<{
  title: string;
  body_markdown: string;
  language: Language;
  tag_ids: string[];
  field_values: FieldValues;
  publication: Publication;
  text_by: string | null;
  text_since: Date;
}>(
  'community_question_standing',
  `select title, body_markdown, language, tag_ids, field_values, publication, coalesce(text_by, author_id) as text_by, coalesce(text_since, edited_at, asked_at) as text_since from question where id = $1`,
);

const update = prepared<never>(
  'community_question_update',
  `with kept as (${keepRevision('question', { title: 'question.title', tags: 'question.tag_ids', fields: 'question.field_values', writtenAt: 'question.asked_at', condition: '$4::boolean' })}
   )
   update question set title = $5, slug = $6, tag_ids = $7, body_markdown = $8, body_html = $9, body_text = $10, language = $11, renderer_version = $12, field_values = $13::jsonb, edited_at = $3,
     last_activity_at = case when $4 then $3 else last_activity_at end, version = version + 1, thread_version = thread_version + 1,
     text_by = case when $4 then $2 else text_by end, text_since = case when $4 then $3 else coalesce(text_since, edited_at, asked_at) end
   where id = $1`,
);

/** Imported ones may repeat one another over several steps; of a ring, none was asked first. */
const askedFirst = prepared<{ id: string }>(
  'community_question_asked_first',
  `with recursive way as (
     select id, duplicate_of from question where id = $1
     union select q.id, q.duplicate_of from question q join way w on q.id = w.duplicate_of
   )
   select id from way where duplicate_of is null`,
);

const closer = prepared<{ staff: boolean }>(
  'community_question_closer',
  `select coalesce(${authorRoleSql('q.closed_by', 'q.space_id')} = 'STAFF', false) as staff from question q where q.id = $1`,
);

/** What repeats this question repeats from now on what this one repeats: nobody is led from one to the next. */
const close = prepared<never>(
  'community_question_close',
  `with linked as (
     insert into question_link (question_id, other_id, kind, at) select $1, $7, 'duplicate', $4 where $7::bigint is not null on conflict do nothing
   ), following as (
     update question set duplicate_of = $5 where $5::bigint is not null and duplicate_of = $1
   )
   update question set closed_reason = $2, closed_by = $3, closed_at = $4, duplicate_of = $5, closed_note = $6, version = version + 1, thread_version = thread_version + 1 where id = $1`,
);

/** What was said to repeat this question, and was led on with it, comes back to it. */
const reopen = prepared<never>(
  'community_question_reopen',
  `with recursive hanging as (
     select l.question_id from question_link l where l.other_id = $1 and l.kind = 'duplicate'
     union select l.question_id from question_link l join hanging h on h.question_id = l.other_id where l.kind = 'duplicate'
   ), unlinked as (
     delete from question_link where question_id = $1 and kind = 'duplicate'
   ), returning_to as (
     update question x set duplicate_of = $1 from hanging h, question q
     where q.id = $1 and x.id = h.question_id and x.id <> $1 and x.duplicate_of = q.duplicate_of
   )
   update question set closed_reason = null, closed_by = null, closed_at = null, duplicate_of = null, closed_note = null, last_activity_at = $2,
     version = version + 1, thread_version = thread_version + 1 where id = $1`,
);

const changeLock = prepared<never>('community_question_change_lock', `update question set locked_at = $2, lock_reason = $3 where id = $1`);

const decideUrgency = prepared<never>(
  'community_question_urgency',
  `update question set urgency = $2, staff_join_at = $3, raised_at = case when raised_for <> 'urgency' then raised_at end,
     raised_for = nullif(raised_for, 'urgency') where id = $1`,
);

const askUrgency = prepared<never>(
  'community_question_urgency_asked',
  `update question set urgency = 'asked', urgent_asked_at = $2, urgent_reason = $3, raised_at = $2, raised_for = 'urgency'
   where id = $1`,
);

const seeWarning = prepared<{ id: string }>(
  'community_question_warning_seen',
  `update question set raised_at = null, raised_for = null, warning_seen_at = $2 where id = $1 and raised_for <> 'urgency' returning id`,
);

@Injectable()
export class QuestionRepository {
  async insert(tx: Transaction, question: NewQuestion): Promise<string> {
    const { text, spaceId, tagIds, publication, urgency, nameHidden, clocks } = question;
    const values = [
      actingAccount(tx.actor),
      spaceId,
      text.title,
      text.slug,
      tagIds,
      publication,
      urgency,
      nameHidden,
      clocks.staffJoinAt,
      tx.now,
      ...textValues(text.body),
      clocks.answerDueAt,
      clocks.solutionDueAt,
      question.urgentReason,
      JSON.stringify(question.fields),
    ];
    const row = await tx.row(insert, values);
    if (!row) throw new Error('the question was not written');
    return row.id;
  }

  async standing(tx: Transaction, thread: Thread): Promise<StandingQuestion> {
    const row = await tx.row(standing, [thread.id]);
    if (!row) throw new Error(`question ${thread.id} is locked and gone`);
    return {
      title: row.title,
      markdown: row.body_markdown,
      language: row.language,
      tagIds: row.tag_ids,
      fields: row.field_values,
      publication: row.publication,
      textBy: row.text_by,
      textSince: row.text_since,
    };
  }

  /** Keeps the earlier text too when `keep` says so. */
  async update(tx: Transaction, thread: Thread, { text, tagIds, fields }: QuestionParts, keep: boolean): Promise<void> {
    const values = [thread.id, actingAccount(tx.actor), tx.now, keep, text.title, text.slug, tagIds, ...textValues(text.body), JSON.stringify(fields)];
    await tx.rows(update, values);
  }

  /** Who hides the name in the thread is not said to have closed it. */
  async close(tx: Transaction, thread: Thread, { reason, duplicateOf, namedAs = duplicateOf ?? undefined, note, by }: Closing): Promise<void> {
    const acting = thread.actorAlias === null ? actingAccount(tx.actor) : null;
    await tx.rows(close, [thread.id, reason, by === undefined ? acting : by, tx.now, duplicateOf, note, namedAs ?? null]);
  }

  /** Undefined when the question leads to none. */
  async askedFirst(tx: Transaction, questionId: string): Promise<string | undefined> {
    return (await tx.row(askedFirst, [questionId]))?.id;
  }

  /** Read after the question is locked. */
  async closedByStaff(tx: Transaction, thread: Thread): Promise<boolean> {
    return (await tx.row(closer, [thread.id]))?.staff ?? false;
  }

  async reopen(tx: Transaction, thread: Thread): Promise<void> {
    await tx.rows(reopen, [thread.id, tx.now]);
  }

  async changeLock(tx: Transaction, thread: Thread, reason: string | null): Promise<void> {
    await tx.rows(changeLock, [thread.id, reason === null ? null : tx.now, reason]);
  }

  async decideUrgency(tx: Transaction, thread: Thread, urgency: UrgencyName, staffJoinAt: Date): Promise<void> {
    await tx.rows(decideUrgency, [thread.id, urgency, staffJoinAt]);
  }

  async askUrgency(tx: Transaction, thread: Thread, reason: string): Promise<void> {
    await tx.rows(askUrgency, [thread.id, tx.now, reason]);
  }

  /** False when there is no early warning. */
  async seeWarning(tx: Transaction, thread: Thread): Promise<boolean> {
    return (await tx.row(seeWarning, [thread.id, tx.now])) !== undefined;
  }
}
