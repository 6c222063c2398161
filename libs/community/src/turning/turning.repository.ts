import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { type Language, prepared, type Transaction } from '@kehila/platform';
import type { Publication } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';
import { type Viewpoint, viewpointValues, visiblePublication } from '../thread/viewpoint';
import { textValues, type WrittenText } from '../thread/written-text';
import type { TurnedKind } from './turning.events';
import type { AnswerFacts } from './turning.policy';

/** A text of a locked thread, as who turns it sees it. */
export interface TextToTurn {
  readonly id: string;
  readonly authorId: string | null;
  readonly authorIsStaff: boolean;
  readonly authorHidden: boolean;
  readonly publication: Publication;
  readonly markdown: string;
  readonly language: Language;
}

export interface AnswerToTurn extends TextToTurn, AnswerFacts {
  readonly edited: boolean;
}

export interface CommentToTurn extends TextToTurn {
  /** The question or answer that it hangs on. */
  readonly onId: string;
}

/** What was turned and stands so. */
export interface StandingTurn {
  readonly id: string;
  readonly sourceId: string;
  readonly became: TurnedKind;
  readonly commentIds: readonly string[];
  readonly voteIds: readonly string[];
}

export type NewTurn = Omit<StandingTurn, 'id'> & { readonly targetId: string };

const text = (
  x: string,
): string => `${x}.id, ${x}.author_id as "authorId", coalesce(${authorRoleSql(`${x}.author_id`, 'q.space_id')} = 'STAFF', false) as "authorIsStaff",
  ${x}.alias is not null as "authorHidden", ${x}.publication, ${x}.body_markdown as markdown, ${x}.language`;

/** The row is held: what is made from the answer at the same moment waits, or is seen by the next statement. */
const findAnswer = prepared<AnswerToTurn>(
  'community_turning_answer',
  `select ${text('a')}, a.edited_at is not null as edited, a.accepted_at is not null as accepted,
     exists (select from trust_mark t where t.answer_id = a.id and t.ended_at is null) as "trustMarked",
     exists (select from correction c where c.answer_id = a.id and c.decided_at is null) as "underCorrection"
   from answer a join question q on q.id = a.question_id where a.id = $4 and q.id = $5 and q.space_id = any($1::bigint[]) and ${visiblePublication('a', 'q.space_id')} for no key update of a`,
);

const findComment = prepared<CommentToTurn>(
  'community_turning_comment',
  `select ${text('c')}, c.content_id as "onId"
   from comment c join question q on q.id = c.question_id where c.id = $4 and q.id = $5 and q.space_id = any($1::bigint[]) and ${visiblePublication('c', 'q.space_id')}`,
);

/** Where the text of a turn that is to be undone is kept: beside the other one, unless the threads went apart since. */
const findKept = prepared<{ on_id: string | null; author_id: string | null }>(
  'community_turning_kept',
  `select null as on_id, author_id from answer where id = $1 and question_id = $2 and publication = 'merged'
   union all select content_id, author_id from comment where id = $1 and question_id = $2 and publication = 'merged'`,
);

const findTurn = prepared<StandingTurn>(
  'community_turning_find',
  `select id, source_id as "sourceId", became, comment_ids as "commentIds", vote_ids as "voteIds" from text_turn where target_id = $1 and undone_at is null`,
);

const makeComment = prepared<{ id: string }>(
  'community_turning_make_comment',
  `insert into comment (content_id, question_id, author_id, author_name, publication, commented_at, body_markdown, body_html, body_text, language, renderer_version, alias, imported, former_id)
   select $2, question_id, author_id, author_name, 'visible', answered_at, $3, $4, $5, $6, $7, alias, imported, id from answer where id = $1 returning id`,
);

const makeAnswer = prepared<{ id: string }>(
  'community_turning_make_answer',
  `insert into answer (question_id, author_id, author_name, publication, answered_at, body_markdown, body_html, body_text, language, renderer_version, alias, imported, former_id)
   select question_id, author_id, author_name, 'visible', commented_at, $2, $3, $4, $5, $6, alias, imported, id from comment where id = $1 returning id`,
);

/** Whom the text calls by name, it calls in its other form too. */
const takeMentions = prepared<never>(
  'community_turning_mentions',
  `insert into mention (content_id, handle, account_id) select $2, handle, account_id from mention where content_id = $1`,
);

const keep = prepared<never>(
  'community_turning_keep',
  `insert into text_turn (source_id, target_id, became, turned_at, comment_ids, vote_ids) values ($1, $2, $3, $4, $5, $6)`,
);

const end = prepared<never>('community_turning_end', `update text_turn set undone_at = $2 where id = $1`);

/** Votes that came from another forum are numbers: they stay with the text. */
const putAnswerAway = prepared<{ voteIds: string[]; voters: string[] }>(
  'community_turning_put_answer_away',
  `with retracted as (
     update vote set retracted_at = $2 where content_id = $1 and retracted_at is null returning id, voter_id
   ), gone as (
     update answer set publication = 'merged', score = imported_up - imported_down, version = version + 1 where id = $1
   )
   select array(select id from retracted order by id) as "voteIds", array(select voter_id from retracted order by id) as voters`,
);

/** Of two accounts that became one since, one vote stands; nobody votes for their own. */
const bringAnswerBack = prepared<{ voters: string[] }>(
  'community_turning_bring_answer_back',
  `with again as (
     update vote v set retracted_at = null from (
       select distinct on (w.voter_id) w.id from vote w join account p on p.id = w.voter_id and p.state <> 'merged'
       where w.id = any($2::bigint[]) and w.content_id = $1 and w.voter_id is distinct from (select author_id from answer where id = $1) order by w.voter_id, w.id
     ) stands where v.id = stands.id returning v.voter_id, v.value
   ), back as (
     update answer set publication = 'visible', score = imported_up - imported_down + coalesce((select sum(value) from again), 0), version = version + 1 where id = $1
   )
   select array(select voter_id from again order by voter_id) as voters`,
);

const publishComment = prepared<never>('community_turning_comment_publication', `update comment set publication = $2 where id = $1`);

const hangComments = prepared<{ id: string }>('community_turning_hang', `update comment set content_id = $2 where content_id = $1 returning id`);

const hangAgain = prepared<never>('community_turning_hang_again', `update comment set content_id = $2 where id = any($3::bigint[]) and content_id = $1`);

const countComments = prepared<never>(
  'community_turning_count_comments',
  `update answer a set version = a.version + 1, comment_count = (select count(*) from comment c where c.content_id = a.id and c.publication = 'visible')
   where a.id = any($1::bigint[])`,
);

/** All of it under the lock of the thread. */
@Injectable()
export class TurningRepository {
  /** Undefined when it is no answer of the thread that may be seen. */
  answer(tx: Transaction, viewpoint: Viewpoint, thread: Thread, id: string): Promise<AnswerToTurn | undefined> {
    return tx.row(findAnswer, [...viewpointValues(viewpoint), id, thread.id]);
  }

  comment(tx: Transaction, viewpoint: Viewpoint, thread: Thread, id: string): Promise<CommentToTurn | undefined> {
    return tx.row(findComment, [...viewpointValues(viewpoint), id, thread.id]);
  }

  /** The turn of which this text came. */
  turnTo(tx: Transaction, targetId: string): Promise<StandingTurn | undefined> {
    return tx.row(findTurn, [targetId]);
  }

  /** Undefined when it does not stand in this thread any more. `onId`: what a comment hung on. */
  async kept(tx: Transaction, thread: Thread, id: string): Promise<{ readonly onId: string | null } | undefined> {
    const row = await tx.row(findKept, [id, thread.id]);
    return row && { onId: row.on_id };
  }

  async makeComment(tx: Transaction, answerId: string, onId: string, written: WrittenText): Promise<string> {
    return this.made(tx, answerId, await tx.row(makeComment, [answerId, onId, ...textValues(written)]));
  }

  async makeAnswer(tx: Transaction, commentId: string, written: WrittenText): Promise<string> {
    return this.made(tx, commentId, await tx.row(makeAnswer, [commentId, ...textValues(written)]));
  }

  async keep(tx: Transaction, { sourceId, targetId, became, commentIds, voteIds }: NewTurn): Promise<void> {
    await tx.rows(keep, [sourceId, targetId, became, tx.now, commentIds, voteIds]);
  }

  async end(tx: Transaction, turn: StandingTurn): Promise<void> {
    await tx.rows(end, [turn.id, tx.now]);
  }

  /** Out of sight, without votes; what hung on it hangs on the other from now on. */
  async putAnswerAway(tx: Transaction, id: string, onId: string): Promise<{ voteIds: string[]; voters: string[]; commentIds: string[] }> {
    const votes = (await tx.row(putAnswerAway, [id, tx.now]))!;
    const moved = await tx.rows(hangComments, [id, onId]);
    return { ...votes, commentIds: moved.map((row) => row.id) };
  }

  /** With the votes and the comments that it had, those that hang where they were put. Returns whose votes they are. */
  async bringAnswerBack(tx: Transaction, turn: StandingTurn, onId: string): Promise<string[]> {
    await tx.rows(hangAgain, [onId, turn.sourceId, turn.commentIds]);
    return (await tx.row(bringAnswerBack, [turn.sourceId, turn.voteIds]))!.voters;
  }

  async publishComment(tx: Transaction, id: string, publication: Extract<Publication, 'visible' | 'merged'>): Promise<void> {
    await tx.rows(publishComment, [id, publication]);
  }

  /** Those of the ids that are answers'. */
  async countComments(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.rows(countComments, [ids]);
  }

  private async made(tx: Transaction, from: string, row: { id: string } | undefined): Promise<string> {
    if (!row) throw new Error(`the text ${from} is locked and gone`);
    await tx.rows(takeMentions, [from, row.id]);
    return row.id;
  }
}
