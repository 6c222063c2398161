import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, LiveSettings, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import type { Thread } from '../../thread/thread.entity';
import { Viewpoints } from '../../thread/viewpoint';
import type { CastVoteInput } from '../graphql/vote.inputs';
import { VoteCast, VoteRetracted, type VoteSign } from '../vote.events';
import { isYoung, overDailyLimit, ownContent, votesADay, whatCounts } from '../vote.policy';
import { type Ballot, VoteRepository } from '../vote.repository';
import { VoteRules, type VoteTerms } from '../vote-rules';

/** What was voted on. */
export interface Voted {
  readonly contentId: string;
}

/** Somebody finds a question or an answer useful, or not. Voting the other way takes the earlier vote back; voting the same way again changes nothing. */
@Injectable()
export class CastVote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly votes: VoteRepository,
    private readonly abilities: Abilities,
    private readonly settings: LiveSettings,
    private readonly rules: VoteRules,
  ) {}

  async execute(actor: Actor, input: CastVoteInput): Promise<Voted | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'castVote', actor, input }, async (tx) => {
      const thread = await this.threads.lockWithVoter(tx, viewpoint, input.contentId);
      const ballot = thread && (await this.votes.ballot(tx, thread, input.contentId));
      if (!thread || !ballot) return new NotFound(input.contentId);

      const ability = input.value === 1 ? 'VOTE_UP' : 'VOTE_DOWN';
      const refusal = ownContent(actor, ballot.authorId) ?? (await this.abilities.refusal(actor, ability, { spaceId: thread.spaceId, tx }));
      if (refusal) return refusal;
      if (ballot.standing === input.value) return { contentId: ballot.contentId };

      const terms = await this.rules.at(tx, tx.now);
      const limit = overDailyLimit(actor, ballot.authorId, ballot.today, { ...terms, aDay: this.settings.get(votesADay) });
      if (limit) return limit;

      await this.change(tx, thread, ballot, input.value, terms);
      return { contentId: ballot.contentId };
    });
  }

  private async change(tx: Transaction, thread: Thread, ballot: Ballot, value: VoteSign, terms: VoteTerms): Promise<void> {
    const shared = { contentId: ballot.contentId, contentKind: ballot.kind, questionId: thread.id, spaceId: thread.spaceId, at: tx.now };
    const people = { voterId: actingAccount(tx.actor), authorId: ballot.authorId };
    if (ballot.standing !== null) {
      const retracted = new VoteRetracted({ ...shared, ...people, value: ballot.standing });
      await this.votes.retract(tx, retracted);
      await tx.record(retracted);
    }
    const voterIsNew = await this.isNew(tx, ballot, terms);
    const vote = new VoteCast({
      ...shared,
      ...people,
      value,
      authorIsStaff: ballot.authorIsStaff,
      authorHidden: ballot.alias !== null,
      counts: voterIsNew ? 'score_only' : whatCounts(ballot.authorId, ballot.today, terms),
      voterIsNew,
    });
    await this.votes.insert(tx, vote, ballot.alias);
    await this.votes.score(tx, thread, ballot, value - (ballot.standing ?? 0));
    await tx.record(vote);
  }

  /** Reputation is asked for only where the account is young. */
  private async isNew(tx: Transaction, { voterJoinedAt }: Ballot, terms: VoteTerms): Promise<boolean> {
    return isYoung(voterJoinedAt, tx.now, terms) && (await this.abilities.reputationOf(tx.actor, tx)) < terms.newVoterReputation;
  }
}
