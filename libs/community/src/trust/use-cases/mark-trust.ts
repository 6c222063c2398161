import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, BadInput, Clock, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import type { MarkTrustInput } from '../graphql/trust.inputs';
import { TrustMarked } from '../trust.events';
import { mayMarkTrust } from '../trust.policy';
import { TrustRepository } from '../trust.repository';

const tenYears = 10 * 366 * 86_400_000;

/** Staff or an expert of the space says whether another's answer is true. */
@Injectable()
export class MarkTrust {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly marks: TrustRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: MarkTrustInput): Promise<TrustMarked | Failure> {
    this.check(input);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'markTrust', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.answerId);
      const answer = thread && (await this.marks.answer(tx, thread, input.answerId));
      if (!thread || !answer) return new NotFound(input.answerId);

      const { spaceId } = thread;
      const refusal = (await this.abilities.refusal(actor, 'MARK_TRUST', { spaceId, tx })) ?? mayMarkTrust(actor, spaceId, answer);
      if (refusal) return refusal;

      const byStaff = actor.isStaffOf(spaceId);
      const { kind, note = null, version = null, until = null } = input;
      await this.marks.mark(tx, thread.id, answer.id, { kind, note: note?.trim() ?? null, version: version?.trim() ?? null, until, byStaff });
      return tx.record(
        new TrustMarked({
          answerId: answer.id,
          questionId: thread.id,
          spaceId,
          kind,
          markedBy: actingAccount(actor),
          byStaff,
          authorId: answer.authorId,
          authorIsStaff: answer.authorIsStaff,
          authorHidden: answer.authorHidden,
          at: tx.now,
        }),
      );
    });
  }

  /** Who is warned of harm is told what to do instead; only what was found true is checked for a time. */
  private check({ kind, note, until }: MarkTrustInput): void {
    if (kind === 'unsafe' && !note) throw new BadInput([{ path: ['input', 'note'], code: 'REQUIRED' }]);
    if (!until) return;
    const now = this.clock.now().getTime();
    if (kind !== 'verified' || until.getTime() > now + tenYears) throw new BadInput([{ path: ['input', 'until'], code: 'INVALID' }]);
    if (until.getTime() <= now) throw new BadInput([{ path: ['input', 'until'], code: 'ENDS_TOO_EARLY' }]);
  }
}
