import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotAllowed, NotFound, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { actingAccount } from '../../thread/acting-account';
import { removeWilling, writeWilling } from '../expert-request.sql';
import type { SetWillingToBeAskedInput } from '../graphql/asked-experts.inputs';

/** An expert of a space says whether others may ask them there. */
@Injectable()
export class SetWillingToBeAsked {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
  ) {}

  async execute(actor: Actor, input: SetWillingToBeAskedInput): Promise<{ spaceId: string } | Failure> {
    const space = await this.spaces.seen(actor, input.space);
    if (!space) return new NotFound(input.space, ['input', 'space']);
    return this.work.run({ act: 'setWillingToBeAsked', actor, input }, async (tx): Promise<{ spaceId: string } | Failure> => {
      if (!actor.isExpertOf(space.id)) return new NotAllowed('SET_WILLING_TO_BE_ASKED', { needs: ['expertOfSpace'] });
      const account = actingAccount(actor);
      if (input.willing) await tx.rows(writeWilling, [account, space.id, input.aWeek, tx.now]);
      else await tx.rows(removeWilling, [account, space.id]);
      return { spaceId: space.id };
    });
  }
}
