import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, BadInput, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Tags } from '@kehila/spaces';
import { refusedByState } from '../../question/question.policy';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { ContentMoving } from '../content.moving';
import type { MergeQuestionsInput } from '../graphql/merge.inputs';
import { ThreadsMerged } from '../merge.events';
import { MergeRepository } from '../merge.repository';

/** The staff of both spaces bring two threads together: one is emptied and leads to the other. */
@Injectable()
export class MergeQuestions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly merges: MergeRepository,
    private readonly moving: ContentMoving,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: MergeQuestionsInput): Promise<TouchedQuestion | Failure> {
    if (input.intoId === input.questionId) throw new BadInput([{ path: ['input', 'intoId'], code: 'SAME_QUESTION' }]);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'mergeQuestions', actor, input }, async (tx) => {
      await this.threads.rearranging(tx);
      const threads = await this.threads.lockSeveral(tx, viewpoint, [input.questionId, input.intoId]);
      const [source, target] = [threads.get(input.questionId), threads.get(input.intoId)];
      if (!source) return new NotFound(input.questionId);
      if (!target) return new NotFound(input.intoId, ['input', 'intoId']);

      const refusal =
        (await this.abilities.refusal(actor, 'MERGE', { spaceId: source.spaceId, tx })) ??
        (await this.abilities.refusal(actor, 'MERGE', { spaceId: target.spaceId, tx })) ??
        refusedByState(target);
      if (refusal) return refusal;

      const { answerIds, commentIds, tagIds } = await this.merges.keep(tx, source, target);
      await this.moving.move(tx, { from: source.id, to: target.id, answerIds, commentIds });
      await this.merges.join(tx, source, target);
      await this.moving.recount(tx, [target.id]);
      await this.tags.count(tx, source.spaceId, [], tagIds);
      const mergedBy = actingAccount(tx.actor);
      await tx.record(
        new ThreadsMerged({ questionId: target.id, spaceId: target.spaceId, mergedQuestionId: source.id, mergedSpaceId: source.spaceId, mergedBy, at: tx.now }),
      );
      return { questionId: target.id };
    });
  }
}
