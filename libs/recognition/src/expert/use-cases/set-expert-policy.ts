import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { ExpertPolicyChanged } from '../expert.events';
import { writePolicy } from '../expert.sql';
import type { SetExpertPolicyInput } from '../graphql/expert.inputs';

/** Whether staff of the space say yes before somebody becomes an expert. Who waits already is looked at in the next night. */
@Injectable()
export class SetExpertPolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly spaces: Spaces,
  ) {}

  async execute(actor: Actor, input: SetExpertPolicyInput): Promise<ExpertPolicyChanged | Failure> {
    const space = await this.spaces.seen(actor, input.space);
    if (!space) return new NotFound(input.space, ['input', 'space']);
    return this.work.run({ act: 'setExpertPolicy', actor, input }, async (tx): Promise<ExpertPolicyChanged | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'KEEP_EXPERTS', { spaceId: space.id, tx });
      if (refusal) return refusal;
      await tx.rows(writePolicy, [space.id, input.confirmedByStaff]);
      return tx.record(new ExpertPolicyChanged({ spaceId: space.id, confirmedByStaff: input.confirmedByStaff, at: tx.now }));
    });
  }
}
