import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type DomainEvent, type Failure, NotFound, StateRefused, type Transaction, UnitOfWork } from '@kehila/platform';
import { Spaces, Tags } from '@kehila/spaces';
import { AnswerPosted } from '../../answer/answer.events';
import { CommentPosted } from '../../comment/comment.events';
import { QuestionAsked } from '../../question/question.events';
import { actingAccount } from '../../thread/acting-account';
import type { Thread } from '../../thread/thread.entity';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { DecideHeldInput } from '../graphql/held.inputs';
import { HeldDecided } from '../held.events';
import { type HeldContent, HeldRepository } from '../held.repository';

/** The staff approve what a newcomer wrote with many links or an image, or remove it. */
@Injectable()
export class DecideHeld {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly held: HeldRepository,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: DecideHeldInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'decideHeld', actor, input }, async (tx) => {
      const thread = await this.threads.lockAroundHeld(tx, viewpoint, input.contentId);
      const content = thread && (await this.held.find(tx, thread, input.contentId));
      if (!thread || !content) return new NotFound(input.contentId);

      const refusal = await this.abilities.refusal(actor, 'MODERATE', { spaceId: thread.spaceId, tx });
      // Who may not decide learns nothing about texts that they do not see.
      if (refusal) return content.publication === 'visible' || actor.is(content.authorId) ? refusal : new NotFound(input.contentId);
      if (content.publication !== 'held') return new StateRefused(content.publication);

      if (input.publish) await this.publish(tx, thread, content);
      else await this.held.remove(tx, content);
      const decidedBy = actingAccount(actor);
      await tx.record(
        new HeldDecided({ contentId: content.id, questionId: thread.id, spaceId: thread.spaceId, published: input.publish, decidedBy, at: tx.now }),
      );
      return { questionId: thread.id };
    });
  }

  private async publish(tx: Transaction, thread: Thread, content: HeldContent): Promise<void> {
    if (content.kind === 'question') {
      await this.held.publishQuestion(tx, content, this.spaces.clocksFrom(thread.spaceId, tx.now));
      await this.tags.count(tx, thread.spaceId, content.tagIds, []);
    } else if (content.kind === 'answer') await this.held.publishAnswer(tx, thread, content);
    else await this.held.publishComment(tx, thread, content);
    await tx.record(shownNow(thread, content, tx.now));
  }
}

/** For all who listen it happens now. */
function shownNow(thread: Thread, content: HeldContent, at: Date): DomainEvent {
  const shared = { questionId: thread.id, spaceId: thread.spaceId, at };
  switch (content.kind) {
    case 'question':
      return new QuestionAsked({ ...shared, askerId: content.authorId });
    case 'answer':
      return new AnswerPosted({ ...shared, answerId: content.id, authorId: content.authorId, askerId: thread.askerId });
    case 'comment':
      return new CommentPosted({ ...shared, commentId: content.id, contentId: content.onContentId, authorId: content.authorId });
  }
}
