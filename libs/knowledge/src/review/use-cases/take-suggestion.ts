import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, isFailure, NotFound, Refused, StateRefused, UnitOfWork } from '@kehila/platform';
import { RevisionWriting } from '../../revision/revision-writing';
import type { RevisionEdited } from '../../revision/revision.events';
import { refusalOf, refusalOfVersion } from '../../revision/revision.policy';
import { RevisionRepository } from '../../revision/revision.repository';
import type { TakeSuggestionInput } from '../graphql/review.inputs';
import { ReviewComments } from '../review-comments';
import { withSuggestion } from '../suggested-text';

/** The author takes the words that somebody suggested for a paragraph. Whoever suggested them has written on the text from then on. */
@Injectable()
export class TakeSuggestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly comments: ReviewComments,
    private readonly revisions: RevisionRepository,
    private readonly writing: RevisionWriting,
  ) {}

  execute(actor: Actor, input: TakeSuggestionInput): Promise<RevisionEdited | Failure> {
    const { commentId } = input;
    return this.work.run({ act: 'takeSuggestion', actor, input }, async (tx) => {
      const revision = await this.comments.lockRevision(tx, actor, commentId);
      if (!revision) return new NotFound(commentId);
      const refusal =
        (await this.abilities.refusal(actor, 'EDIT_REVISION', { spaceId: revision.spaceId, tx })) ??
        refusalOf(actor, revision, 'edit', tx.now) ??
        refusalOfVersion(revision, input.version);
      if (refusal) return refusal;
      const suggestion = await this.comments.suggestion(tx, commentId);
      if (!suggestion) return new StateRefused('taken');
      const text = await this.revisions.textOf(tx, revision.id);
      const body = withSuggestion(text.body, suggestion);
      if (body === undefined) return new Refused(ErrorCode.SUGGESTION_STALE);

      const edited = await this.writing.writeOpen(tx, revision, { ...text, body });
      if (!isFailure(edited)) await this.comments.take(tx, commentId);
      return edited;
    });
  }
}
