import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { AuthorRevealed } from '../alias.events';
import { AliasRepository } from '../alias.repository';
import type { RevealAuthorInput } from '../graphql/alias.inputs';

/** Whom somebody saw. */
export interface SeenAuthor {
  readonly accountId: string;
}

/** The staff of the space look who hides the name. Each look stands in the audit log; nothing is shown without one. */
@Injectable()
export class RevealAuthor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly aliases: AliasRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: RevealAuthorInput): Promise<SeenAuthor | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'revealAuthor', actor }, async (tx) => {
      const thread = await this.threads.lockAroundHeld(tx, viewpoint, input.contentId);
      const content = thread && (await this.aliases.find(tx, thread, input.contentId));
      if (!thread || !content) return new NotFound(input.contentId);

      const refusal = await this.abilities.refusal(actor, 'REVEAL_AUTHOR', { spaceId: thread.spaceId, tx });
      // Who may not look learns nothing about texts that they do not see.
      if (refusal) return content.publication === 'visible' ? refusal : new NotFound(input.contentId);
      if (content.alias === null || content.authorId === null) return new StateRefused('open');

      await tx.record(new AuthorRevealed({ contentId: input.contentId, lookedBy: actingAccount(actor), at: tx.now }));
      return { accountId: content.authorId };
    });
  }
}
