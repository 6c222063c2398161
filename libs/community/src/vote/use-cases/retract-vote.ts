import { Injectable } from '@nestjs/common';
import { refusalToAct } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import type { RetractVoteInput } from '../graphql/vote.inputs';
import { VoteRetracted } from '../vote.events';
import { VoteRepository } from '../vote.repository';
import type { Voted } from './cast-vote';

/** Somebody takes their vote back. */
@Injectable()
export class RetractVote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly votes: VoteRepository,
  ) {}

  async execute(actor: Actor, input: RetractVoteInput): Promise<Voted | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'retractVote', actor, input }, async (tx) => {
      const thread = await this.threads.lockWithVoter(tx, viewpoint, input.contentId);
      const ballot = thread && (await this.votes.ballot(tx, thread, input.contentId));
      if (!thread || !ballot) return new NotFound(input.contentId);
      if (ballot.standing === null) return new Refused(ErrorCode.NOT_VOTED);
      const refusal = refusalToAct(actor, ballot.standing === 1 ? 'VOTE_UP' : 'VOTE_DOWN');
      if (refusal) return refusal;

      const retracted = new VoteRetracted({
        contentId: ballot.contentId,
        contentKind: ballot.kind,
        questionId: thread.id,
        spaceId: thread.spaceId,
        value: ballot.standing,
        voterId: actingAccount(actor),
        authorId: ballot.authorId,
        at: tx.now,
      });
      await this.votes.retract(tx, retracted);
      await this.votes.score(tx, thread, ballot, -ballot.standing);
      await tx.record(retracted);
      return { contentId: ballot.contentId };
    });
  }
}
