import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { Tags } from '@kehila/spaces';
import { actingAccount } from '../../thread/acting-account';
import { isContentId } from '../../thread/content-id';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { ContentMoving } from '../content.moving';
import type { UndoMergeInput } from '../graphql/merge.inputs';
import { MergeUndone } from '../merge.events';
import { MergeRepository } from '../merge.repository';

/** The emptied question stands for itself again, with all that it brought; what was written at the other since stays there. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly merges: MergeRepository,
    private readonly moving: ContentMoving,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: UndoMergeInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'undoMerge', actor, input }, async (tx) => {
      await this.threads.rearranging(tx);
      const standing = isContentId(input.questionId) ? await this.merges.find(tx, input.questionId) : undefined;
      if (!standing) return new NotFound(input.questionId);
      const threads = await this.threads.lockMerged(tx, viewpoint, [standing.sourceId, standing.targetId]);
      const [source, target] = [threads.get(standing.sourceId), threads.get(standing.targetId)];
      if (!source || !target) return new NotFound(input.questionId);

      const refusal =
        (await this.abilities.refusal(actor, 'MERGE', { spaceId: source.spaceId, tx })) ??
        (await this.abilities.refusal(actor, 'MERGE', { spaceId: target.spaceId, tx }));
      if (refusal) return refusal;
      if (await this.merges.find(tx, target.id)) return new StateRefused('merged');

      // What hangs on the answers is read when both are locked.
      const merge = (await this.merges.find(tx, source.id)) ?? standing;
      await this.moving.move(tx, { from: target.id, to: source.id, answerIds: merge.answerIds, commentIds: merge.commentIds });
      await this.merges.part(tx, merge);
      await this.moving.recount(tx, [source.id, target.id]);
      await this.tags.count(tx, source.spaceId, merge.tagIds, []);
      const undoneBy = actingAccount(tx.actor);
      await tx.record(
        new MergeUndone({ questionId: target.id, spaceId: target.spaceId, mergedQuestionId: source.id, mergedSpaceId: source.spaceId, undoneBy, at: tx.now }),
      );
      return { questionId: source.id };
    });
  }
}
