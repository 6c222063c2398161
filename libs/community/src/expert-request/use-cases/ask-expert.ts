import { Injectable } from '@nestjs/common';
import { Abilities, Accounts } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, LimitReached, NotFound, Refused, type Transaction, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import type { Thread } from '../../thread/thread.entity';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { ExpertAsked } from '../expert-request.events';
import { refusedToAskExpert } from '../expert-request.policy';
import { insertRequest, isWilling, lockWilling, mostAsked, wasAsked } from '../expert-request.sql';
import type { AskExpertInput } from '../graphql/asked-experts.inputs';
import { weekBefore } from '../week-before';

/** The asker, or staff of the space, asks an expert who is willing to look at a question. */
@Injectable()
export class AskExpert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
  ) {}

  async execute(actor: Actor, input: AskExpertInput): Promise<TouchedQuestion | Failure> {
    const [viewpoint, expert] = await Promise.all([this.viewpoints.of(actor), this.accounts.byHandle(input.handle)]);
    return this.work.run({ act: 'askExpert', actor, input }, async (tx): Promise<TouchedQuestion | Failure> => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);
      const refusal = (await this.abilities.refusal(actor, 'COMMENT', { spaceId: thread.spaceId, tx })) ?? refusedToAskExpert(actor, thread);
      if (refusal) return refusal;
      if (!expert) return new NotFound(input.handle, ['input', 'handle']);
      return (await this.refusedFor(tx, thread, expert.id)) ?? this.ask(tx, thread, expert.id);
    });
  }

  /** Why somebody is not asked, they keep to themselves. An asker who hides the name is asked like anybody else: a refusal would tell who it is. */
  private async refusedFor(tx: Transaction, thread: Thread, expertId: string): Promise<Refused | undefined> {
    if (await tx.row(wasAsked, [thread.id, expertId])) return new Refused(ErrorCode.EXPERT_ASKED_ALREADY, ['input', 'handle']);
    const isAsker = tx.actor.is(expertId) || (expertId === thread.askerId && !thread.nameHidden);
    await tx.row(lockWilling, [thread.spaceId, expertId]);
    const mayBeAsked = !isAsker && (await tx.row(isWilling, [thread.spaceId, weekBefore(tx.now), expertId]));
    return mayBeAsked ? undefined : new Refused(ErrorCode.EXPERT_NOT_WILLING, ['input', 'handle']);
  }

  private async ask(tx: Transaction, thread: Thread, expertId: string): Promise<TouchedQuestion | Failure> {
    const askedBy = actingAccount(tx.actor);
    if (!(await tx.row(insertRequest, [thread.id, expertId, thread.spaceId, askedBy, tx.now]))) {
      return new LimitReached(ErrorCode.EXPERTS_ASKED_ENOUGH, mostAsked);
    }
    await tx.record(new ExpertAsked({ questionId: thread.id, spaceId: thread.spaceId, expertId, askedBy, at: tx.now }));
    return { questionId: thread.id };
  }
}
