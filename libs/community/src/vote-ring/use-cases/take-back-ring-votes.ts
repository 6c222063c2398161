import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { type Actor, Database, type Failure, isFailure, type Locale, Mailer, type Transaction, UnitOfWork } from '@kehila/platform';
import { helpAnew, TakenBackVotes } from '../../vote/taken-back-votes';
import { DecidingRing, type RingDecision } from '../deciding-ring';
import { VoteRingTakenBack } from '../vote-ring.events';
import { takenBackMail } from '../taken-back-mail';
import { sinceOf } from '../since-of';
import { decideRing, lockThreadsOfRing, ringById, votesInside } from '../vote-ring.sql';

/** Threads whose votes are taken back in one transaction: what is locked is locked for a moment. */
const threadsAtOnce = 50;

interface Contact {
  readonly email: string;
  readonly language: Locale;
}

/**
 * What people in a ring gave each other counts no more: scores fall, and points get their counter-entries. Each of them is written to, with the reason.
 * Interrupted, the ring stays open, and the rest is taken back by doing it again.
 */
@Injectable()
export class TakeBackRingVotes {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly deciding: DecidingRing,
    private readonly takenBack: TakenBackVotes,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: Actor, decision: RingDecision): Promise<{ ringId: string } | Failure> {
    const members = (await this.database.row(ringById, [decision.ringId]))?.members ?? [];
    const contacts = (await Promise.all(members.map((id) => this.accounts.contactOf(id)))).filter((contact) => contact !== undefined);
    for (;;) {
      const outcome = await this.work.run<{ isDone: boolean }>({ act: 'takeBackRingVotes', actor }, (tx) => this.some(tx, actor, decision, contacts));
      if (isFailure(outcome)) return outcome;
      if (outcome.isDone) return { ringId: decision.ringId };
    }
  }

  private async some(tx: Transaction, actor: Actor, { ringId, reason }: RingDecision, contacts: readonly Contact[]): Promise<{ isDone: boolean } | Failure> {
    const seen = await tx.row(ringById, [ringId]);
    // Threads before the ring, as every act locks them.
    const threads = seen ? (await tx.rows(lockThreadsOfRing, [seen.members, sinceOf(seen), threadsAtOnce])).map(({ id }) => id) : [];
    const ring = await this.deciding.open(tx, actor, ringId);
    if (isFailure(ring)) return ring;
    await this.takenBack.takeBack(tx, await tx.rows(votesInside, [ring.members, sinceOf(ring), threads]));
    await tx.rows(helpAnew, [threads]);
    if (threads.length === threadsAtOnce) return { isDone: false };
    await tx.rows(decideRing, [ringId, 'taken_back', actor.accountId, tx.now, reason]);
    for (const { email, language } of contacts) await this.mailer.send(tx, { to: email, ...takenBackMail(language, reason) });
    await tx.record(new VoteRingTakenBack({ ringId, at: tx.now }));
    return { isDone: true };
  }
}
