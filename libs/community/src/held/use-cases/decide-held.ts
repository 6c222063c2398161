import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { DecideHeldInput } from '../graphql/held.inputs';
import { HeldDecided } from '../held.events';
import { HeldRepository } from '../held.repository';
import { PublishHeld } from '../publish-held';

/** The staff approve what a newcomer wrote with many links or an image, or remove it. */
@Injectable()
export class DecideHeld {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly held: HeldRepository,
    private readonly publications: PublishHeld,
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

      if (input.publish) await this.publications.publish(tx, thread, content);
      else await this.held.remove(tx, content);
      const decidedBy = actingAccount(actor);
      const { id: contentId, authorId } = content;
      const { id: questionId, spaceId } = thread;
      await tx.record(new HeldDecided({ contentId, questionId, spaceId, authorId, published: input.publish, decidedBy, at: tx.now }));
      return { questionId: thread.id };
    });
  }
}
