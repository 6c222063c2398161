import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { AbandonedDraft } from '../abandoned-draft';
import type { WithdrawRevisionInput } from '../graphql/revision.inputs';
import type { LockedRevision } from '../locked-revision';
import { RevisionWithdrawn } from '../revision.events';
import { refusalOf } from '../revision.policy';
import { RevisionRepository } from '../revision.repository';

/** A draft that has lain for so long may be ended by others without saying why. */
const abandonedMilliseconds = 14 * 24 * 60 * 60_000;

/** The author takes the text back; or reviewers and staff end a draft that keeps others from writing. */
@Injectable()
export class WithdrawRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly abandoned: AbandonedDraft,
  ) {}

  execute(actor: Actor, input: WithdrawRevisionInput): Promise<RevisionWithdrawn | Failure> {
    const reason = input.reason?.trim() || null;
    return this.work.run({ act: 'withdrawRevision', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const act = actor.is(revision.authorId) ? 'withdraw' : 'release';
      const refusal = (await this.abilities.refusal(actor, 'WITHDRAW_REVISION', { spaceId: revision.spaceId, tx })) ?? refusalOf(actor, revision, act, tx.now);
      if (refusal) return refusal;

      if (act === 'withdraw') await this.revisions.withdraw(tx, revision.id);
      else if (reason === null && !isAbandoned(revision, tx.now)) return new Refused(ErrorCode.REASON_REQUIRED);
      else await this.revisions.release(tx, revision.id, reason);
      await this.abandoned.giveBack(tx, revision, 'withdraw');
      return tx.record(
        new RevisionWithdrawn({ revisionId: revision.id, articleId: revision.articleId, spaceId: revision.spaceId, authorId: revision.authorId, at: tx.now }),
      );
    });
  }
}

function isAbandoned({ changedAt }: LockedRevision, now: Date): boolean {
  return now.getTime() - changedAt.getTime() >= abandonedMilliseconds;
}
