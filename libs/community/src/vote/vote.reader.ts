import { Injectable } from '@nestjs/common';
import { type Actor, Database, prepared } from '@kehila/platform';
import type { VoteOutcome } from './graphql/vote-outcome.type';
import type { VoteSign } from './vote.events';

const outcome = prepared<{ score: number; viewer_vote: VoteSign | null }>(
  'community_vote_outcome',
  `select coalesce((select q.score from question q where q.id = $1), (select a.score from answer a where a.id = $1), 0) as score,
     (select v.value from vote v where v.content_id = $1 and v.voter_id = $2 and v.retracted_at is null) as viewer_vote`,
);

/** How a content stands after a vote. */
@Injectable()
export class VoteReader {
  constructor(private readonly database: Database) {}

  async outcome(actor: Actor, contentId: string): Promise<VoteOutcome> {
    const row = await this.database.row(outcome, [contentId, actor.accountId]);
    return { contentId, score: row?.score ?? 0, viewerVote: row?.viewer_vote ?? null };
  }
}
