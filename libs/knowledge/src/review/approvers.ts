import { Injectable } from '@nestjs/common';
import { Abilities, Actors } from '@kehila/accounts';
import type { Transaction } from '@kehila/platform';
import type { LockedRevision } from '../revision/locked-revision';
import { approversOf } from '../revision/revision.policy';

/** Whose approval of a text counts when something is decided by it: who had no part in the text, and may still review its space. */
@Injectable()
export class Approvers {
  constructor(
    private readonly actors: Actors,
    private readonly abilities: Abilities,
  ) {}

  /** In the order in which they approved. */
  async of(tx: Transaction, revision: LockedRevision): Promise<string[]> {
    const counting: string[] = [];
    for (const [id, actor] of await this.actors.ofAccounts(approversOf(revision), tx)) {
      const refusal = await this.abilities.refusal(actor, 'REVIEW', { spaceId: revision.spaceId, tx });
      if (!refusal) counting.push(id);
    }
    return approversOf(revision).filter((id) => counting.includes(id));
  }
}
