import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotAllowed, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { AliasLifted } from '../alias.events';
import { AliasRepository } from '../alias.repository';
import type { LiftAliasInput } from '../graphql/alias.inputs';

/** Somebody shows the name that they hid in a thread: on all that they wrote there, for good. */
@Injectable()
export class LiftAlias {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly aliases: AliasRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: LiftAliasInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'liftAlias', actor, input }, async (tx) => {
      const thread = await this.threads.lockForEdit(tx, viewpoint, input.questionId);
      if (!thread) return new NotFound(input.questionId);

      const refusal = await this.abilities.refusal(actor, 'LIFT_ALIAS', { spaceId: thread.spaceId, tx });
      if (refusal) return refusal;
      if (thread.actorAlias === null) return new NotAllowed('LIFT_ALIAS', { needs: ['author'] });

      const contentIds = await this.aliases.lift(tx, thread);
      await tx.record(new AliasLifted({ questionId: thread.id, spaceId: thread.spaceId, accountId: actingAccount(actor), contentIds, at: tx.now }));
      return { questionId: thread.id };
    });
  }
}
