import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, Mailer, type Transaction, UnitOfWork } from '@kehila/platform';
import { helpAnew, TakenBackVotes } from '../../vote/taken-back-votes';
import { DecidingRing, type RingDecision } from '../deciding-ring';
import { VoteRingTakenBack } from '../vote-ring.events';
import { takenBackMail } from '../taken-back-mail';
import { sinceOf } from '../since-of';
import { decideRing, lockThreadsOfRing, type RingRow, votesInside } from '../vote-ring.sql';

/** Threads whose votes are taken back in one transaction: what is locked is locked for a moment. */
const threadsAtOnce = 50;

/**
 * What people in a ring gave each other counts no more: scores fall, and points get their counter-entries. Each of them is written to, with the reason.
 * Interrupted, the ring stays open, and the rest is taken back by doing it again.
 */
@Injectable()
export class TakeBackRingVotes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deciding: DecidingRing,
    private readonly takenBack: TakenBackVotes,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: Actor, decision: RingDecision): Promise<{ ringId: string } | Failure> {
    for (;;) {
      const outcome = await this.work.run<{ isDone: boolean }>({ act: 'takeBackRingVotes', actor }, (tx) => this.some(tx, actor, decision));
      if (isFailure(outcome)) return outcome;
      if (outcome.isDone) return { ringId: decision.ringId };
    }
  }

  private async some(tx: Transaction, actor: Actor, { ringId, reason }: RingDecision): Promise<{ isDone: boolean } | Failure> {
    const ring = await this.deciding.open(tx, actor, ringId);
    if (isFailure(ring)) return ring;
    const threads = (await tx.rows(lockThreadsOfRing, [ring.members, sinceOf(ring), threadsAtOnce])).map(({ id }) => id);
    await this.takenBack.takeBack(tx, await tx.rows(votesInside, [ring.members, sinceOf(ring), threads]));
    await tx.rows(helpAnew, [threads]);
    if (threads.length === threadsAtOnce) return { isDone: false };
    await tx.rows(decideRing, [ringId, 'taken_back', actor.accountId, tx.now, reason, ring.votes]);
    await this.tell(tx, ring, reason);
    await tx.record(new VoteRingTakenBack({ ringId, at: tx.now }));
    return { isDone: true };
  }

  private async tell(tx: Transaction, { members }: RingRow, reason: string): Promise<void> {
    for (const accountId of members) {
      const contact = await this.accounts.contactOf(accountId);
      if (contact) await this.mailer.send(tx, { to: contact.email, ...takenBackMail(contact.language, reason) });
    }
  }
}
