import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, BadInput, ContentChecks, type Failure, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import type { LockedRevision } from '../../revision/locked-revision';
import { RevisionCommented } from '../../revision/revision.events';
import { refusalOf } from '../../revision/revision.policy';
import { RevisionRepository } from '../../revision/revision.repository';
import type { CommentOnRevisionInput } from '../graphql/review.inputs';
import { ReviewComments } from '../review-comments';
import { blockOf, type Suggestion } from '../suggested-text';

/** Author, reviewers and staff talk about a text under review, or about one paragraph of it. */
@Injectable()
export class CommentOnRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly comments: ReviewComments,
    private readonly checks: ContentChecks,
  ) {}

  execute(actor: Actor, input: CommentOnRevisionInput): Promise<RevisionCommented | Failure> {
    return this.work.run({ act: 'commentOnRevision', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'COMMENT_ON_REVISION', { spaceId: revision.spaceId, tx })) ?? refusalOf(actor, revision, 'comment', tx.now);
      if (refusal) return refusal;

      const suggestion = input.suggestion == null ? null : await this.suggested(tx, revision, input.block ?? null, input.suggestion);
      const commentId = await this.comments.insert(tx, revision, { block: input.block ?? null, body: this.checks.masked(input.body), suggestion });
      return tx.record(
        new RevisionCommented({
          revisionId: revision.id,
          articleId: revision.articleId,
          spaceId: revision.spaceId,
          commentId,
          commenterId: actingAccount(actor),
          at: tx.now,
        }),
      );
    });
  }

  /** Other words are for a paragraph that is there. */
  private async suggested(tx: Transaction, revision: LockedRevision, block: number | null, suggestion: string): Promise<Suggestion> {
    const suggestedFor = block === null ? undefined : blockOf((await this.revisions.textOf(tx, revision.id)).body, block);
    if (block === null || suggestedFor === undefined) throw new BadInput([{ path: ['input', 'block'], code: 'INVALID' }]);
    return { block, suggestedFor, suggestion: this.checks.masked(suggestion).trim() };
  }
}
