import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, type Transaction } from '@kehila/platform';
import { aliasOfAsker } from '../alias/alias.sql';
import type { Thread } from '../thread/thread.entity';
import type { VoteCast, VotedKind, VoteRetracted, VoteSign } from './vote.events';
import type { VotesToday } from './vote.policy';

/** A question or an answer, as somebody who votes on it sees it. */
export interface Ballot {
  readonly contentId: string;
  readonly kind: VotedKind;
  readonly authorId: string | null;
  readonly authorIsStaff: boolean;
  /** The author hid the name: the number of the alias in the thread. */
  readonly alias: number | null;
  readonly score: number;
  /** The voter's own vote that stands. */
  readonly standing: VoteSign | null;
  readonly today: VotesToday;
  readonly voterJoinedAt: Date;
}

interface BallotRow {
  kind: VotedKind;
  author_id: string | null;
  author_is_staff: boolean;
  alias: number | null;
  score: number;
  standing: VoteSign | null;
  all_today: number;
  for_author_today: number;
  voter_joined_at: Date;
}

/**
 * Read after the thread and the voter are locked. Indexes `vote_once`, `vote_of_day`, `vote_for_author`. Votes for an alias are counted apart from those for
 * its owner's open name: a limit that both shared would tell who it is.
 */
const readBallot = prepared<BallotRow>(
  'community_ballot',
  `select c.kind, c.author_id, c.alias, c.score, coalesce(${authorRoleSql('c.author_id', 'c.space_id')} = 'STAFF', false) as author_is_staff,
     (select v.value from vote v where v.content_id = $1 and v.voter_id = $3 and v.retracted_at is null) as standing,
     (select count(*)::int from vote v where v.voter_id = $3 and v.cast_at >= $4) as all_today,
     (select count(*)::int from vote v where v.voter_id = $3 and v.author_id = c.author_id and v.cast_at >= $4
        and v.author_alias is not distinct from c.alias and (c.alias is null or v.question_id = $2)) as for_author_today,
     (select v.joined_at from account v where v.id = $3) as voter_joined_at
   from (
     select 'question' as kind, q.author_id, ${aliasOfAsker('q')} as alias, q.score, q.space_id from question q where q.id = $1 and q.id = $2
     union all
     select 'answer', a.author_id, a.alias, a.score, q.space_id from answer a join question q on q.id = a.question_id where a.id = $1 and a.question_id = $2 and a.publication = 'visible'
   ) c`,
);

const retract = prepared<never>('community_vote_retract', `update vote set retracted_at = $3 where content_id = $1 and voter_id = $2 and retracted_at is null`);

const cast = prepared<never>(
  'community_vote_insert',
  `insert into vote (content_id, question_id, voter_id, author_id, value, counts, cast_at, author_alias) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

const scoreQuestion = prepared<never>('community_question_score', `update question set score = score + $2, version = version + 1 where id = $1`);

/** The score, and whether a peer has helped: some visible answer by a customer, or under an alias, is found useful. $5: this answer is. */
const scoreAnswer = prepared<never>(
  'community_answer_score',
  `with scored as (
     update answer set score = score + $3, version = version + 1 where id = $1
   )
   update question q set peer_helped = now.helped from (
     select $4::int + $3 > 0 and $5::boolean or exists (
       select from answer a join question q on q.id = a.question_id
       where a.question_id = $2 and a.id <> $1 and a.publication = 'visible' and a.score > 0 and (a.alias is not null or ${authorRoleSql('a.author_id', 'q.space_id')} is distinct from 'STAFF')) as helped
   ) now
   where q.id = $2 and q.peer_helped <> now.helped`,
);

@Injectable()
export class VoteRepository {
  /** Undefined when it is not the thread's question or one of its visible answers. */
  async ballot(tx: Transaction, thread: Thread, contentId: string): Promise<Ballot | undefined> {
    const begun = startOfDay(tx.now);
    const row = await tx.row(readBallot, [contentId, thread.id, tx.actor.accountId, begun]);
    return (
      row && {
        contentId,
        kind: row.kind,
        authorId: row.author_id,
        authorIsStaff: row.author_is_staff,
        alias: row.alias,
        score: row.score,
        standing: row.standing,
        today: { all: row.all_today, forAuthor: row.for_author_today, endsAt: new Date(begun.getTime() + day) },
        voterJoinedAt: row.voter_joined_at,
      }
    );
  }

  async retract(tx: Transaction, retracted: VoteRetracted): Promise<void> {
    await tx.rows(retract, [retracted.contentId, retracted.voterId, retracted.at]);
  }

  async insert(tx: Transaction, vote: VoteCast, alias: number | null): Promise<void> {
    await tx.rows(cast, [vote.contentId, vote.questionId, vote.voterId, vote.authorId, vote.value, vote.counts, vote.at, alias]);
  }

  /** Adds to the score what the act changed. */
  async score(tx: Transaction, thread: Thread, ballot: Ballot, change: number): Promise<void> {
    if (ballot.kind === 'question') await tx.rows(scoreQuestion, [ballot.contentId, change]);
    else await tx.rows(scoreAnswer, [ballot.contentId, thread.id, change, ballot.score, ballot.alias !== null || !ballot.authorIsStaff]);
  }
}

const day = 86_400_000;

function startOfDay(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
