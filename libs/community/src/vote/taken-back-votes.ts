import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, type Transaction } from '@kehila/platform';
import { type VotedKind, VoteRetracted, type VoteSign } from './vote.events';
import { VoteRepository } from './vote.repository';

export interface StandingVote {
  content_id: string;
  kind: VotedKind;
  question_id: string;
  space_id: string;
  voter_id: string;
  author_id: string | null;
  value: VoteSign;
}

/** The version too: the search and the readers see another score. */
const unscore = {
  question: prepared<never>('votes_unscore_question', `update question set score = score - $2, version = version + 1 where id = $1`),
  answer: prepared<never>('votes_unscore_answer', `update answer set score = score - $2, version = version + 1 where id = $1`),
} as const;

/** Whether a peer has helped follows from who wrote the answers and how they are scored. */
export const helpAnew = prepared<never>(
  'votes_help_anew',
  `update question q set peer_helped = now.helped from (
     select t.id, exists (select from answer a where a.question_id = t.id and a.publication = 'visible' and a.score > 0
       and (a.alias is not null or ${authorRoleSql('a.author_id', 't.space_id')} is distinct from 'STAFF')) as helped
     from question t where t.id = any($1::bigint[])
   ) now where q.id = now.id and q.peer_helped <> now.helped`,
);

/** Votes that cannot stand, taken back as if their voter had: the points that they brought get their counter-entry. Their threads are locked before. */
@Injectable()
export class TakenBackVotes {
  constructor(private readonly votes: VoteRepository) {}

  async takeBack(tx: Transaction, standing: readonly StandingVote[]): Promise<void> {
    for (const vote of standing) {
      const retracted = new VoteRetracted({
        contentId: vote.content_id,
        contentKind: vote.kind,
        questionId: vote.question_id,
        spaceId: vote.space_id,
        value: vote.value,
        voterId: vote.voter_id,
        authorId: vote.author_id,
        at: tx.now,
      });
      await this.votes.retract(tx, retracted);
      await tx.rows(unscore[vote.kind], [vote.content_id, vote.value]);
      await tx.record(retracted);
    }
  }
}
