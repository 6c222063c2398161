import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Abilities } from '../../ability/abilities';
import type { LiftSanctionInput } from '../graphql/sanction.inputs';
import { Measures } from '../measures';
import type { SanctionLifted } from '../sanction.events';
import { sanctionById } from '../sanction.sql';

/** Somebody who moderates ends a silence or a suspension before its time. */
@Injectable()
export class LiftSanction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly measures: Measures,
  ) {}

  execute(actor: Actor, input: LiftSanctionInput): Promise<SanctionLifted | Failure> {
    return this.work.run({ act: 'liftSanction', actor }, async (tx) => {
      const refusal = await this.abilities.refusal(actor, 'SANCTION', { spaceId: null, tx });
      if (refusal) return refusal;
      const sanction = await tx.row(sanctionById, [input.sanctionId]);
      return sanction ? this.measures.lift(tx, sanction) : new NotFound(input.sanctionId);
    });
  }
}
