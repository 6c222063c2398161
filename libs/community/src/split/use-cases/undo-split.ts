import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Tags } from '@kehila/spaces';
import { ContentMoving } from '../../merge/content.moving';
import { actingAccount } from '../../thread/acting-account';
import { isContentId } from '../../thread/content-id';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { UndoSplitInput } from '../graphql/split.inputs';
import { SplitUndone } from '../split.events';
import { mayUndoSplit } from '../split.policy';
import { SplitRepository } from '../split.repository';

/** The answers go back to where they were written; the question that was asked for them stands empty, and its address leads there. */
@Injectable()
export class UndoSplit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly splits: SplitRepository,
    private readonly moving: ContentMoving,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: UndoSplitInput): Promise<TouchedQuestion | Failure> {
    const { questionId } = input;
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'undoSplit', actor, input }, async (tx) => {
      await this.threads.rearranging(tx);
      const split = isContentId(questionId) ? await this.splits.find(tx, questionId) : undefined;
      if (!split) return new NotFound(questionId);
      const threads = await this.threads.lockMerged(tx, viewpoint, [questionId, split.sourceId]);
      const [question, source] = [threads.get(questionId), threads.get(split.sourceId)];
      if (!question || !source) return new NotFound(questionId);

      const refusal =
        (await this.abilities.refusal(actor, 'MERGE', { spaceId: source.spaceId, tx })) ??
        (await this.abilities.refusal(actor, 'MERGE', { spaceId: question.spaceId, tx })) ??
        mayUndoSplit(source, await this.splits.hindrances(tx, question, split));
      if (refusal) return refusal;

      const answers = await this.splits.moved(tx, question);
      const answerIds = answers.map(({ answerId }) => answerId);
      await this.moving.move(tx, { from: question.id, to: source.id, answerIds, commentIds: [] });
      const tagIds = await this.splits.end(tx, split);
      await this.moving.recount(tx, [question.id, source.id]);
      await this.tags.count(tx, question.spaceId, [], tagIds);
      const { id, spaceId, askerId } = source;
      const undoneBy = actingAccount(tx.actor);
      await tx.record(new SplitUndone({ questionId: id, spaceId, splitQuestionId: question.id, answers, askerId, undoneBy, at: tx.now }));
      return { questionId: id };
    });
  }
}
