import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, type Transaction } from '@kehila/platform';
import type { LockedRevision } from '../revision/locked-revision';
import { RevisionDecided, type RevisionDecision } from '../revision/revision.events';
import { refusalOf, refusalOfVersion } from '../revision/revision.policy';
import { RevisionRepository } from '../revision/revision.repository';

/** What a reviewer says about the version that they read. */
export interface Verdict {
  readonly revisionId: string;
  readonly version: number;
}

const actOf = { approved: 'approve', changes_requested: 'requestChanges', declined: 'decline' } as const;

/** What the three decisions of a reviewer have in common. */
@Injectable()
export class ReviewDecision {
  constructor(
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
  ) {}

  /** Under its lock, when the actor may decide so about what they read. */
  async ready(tx: Transaction, actor: Actor, decision: RevisionDecision, verdict: Verdict): Promise<LockedRevision | Failure> {
    const revision = await this.revisions.lock(tx, actor, verdict.revisionId);
    if (!revision) return new NotFound(verdict.revisionId);
    const refusal =
      (await this.abilities.refusal(actor, 'REVIEW', { spaceId: revision.spaceId, tx })) ??
      refusalOf(actor, revision, actOf[decision], tx.now) ??
      refusalOfVersion(revision, verdict.version);
    return refusal ?? revision;
  }

  async decide(tx: Transaction, decision: RevisionDecision, revision: LockedRevision, reason: string | null): Promise<RevisionDecided> {
    await this.revisions.decide(tx, revision, { state: decision, reason });
    return tx.record(
      new RevisionDecided({
        revisionId: revision.id,
        articleId: revision.articleId,
        spaceId: revision.spaceId,
        decision,
        version: revision.version,
        authorId: revision.authorId,
        decidedBy: actingAccount(tx.actor),
        at: tx.now,
      }),
    );
  }
}
