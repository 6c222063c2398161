import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, Clock, type Failure, UnitOfWork } from '@kehila/platform';
import { Abilities } from '../../ability/abilities';
import type { SanctionAccountInput } from '../graphql/sanction.inputs';
import { Measures } from '../measures';
import type { AccountSanctioned } from '../sanction.events';

/** Somebody who moderates warns, silences or suspends an account. The person is told why and until when. */
@Injectable()
export class SanctionAccount {
  constructor(
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly measures: Measures,
  ) {}

  /** @throws BadInput when the end is past, or a warning has one. */
  async execute(actor: Actor, input: SanctionAccountInput): Promise<AccountSanctioned | Failure> {
    const until = input.until ?? null;
    if (until !== null && input.kind === 'warn') throw new BadInput([{ path: ['input', 'until'], code: 'INVALID' }]);
    if (until !== null && until <= this.clock.now()) throw new BadInput([{ path: ['input', 'until'], code: 'ENDS_TOO_EARLY' }]);
    return this.work.run({ act: 'sanctionAccount', actor, input }, async (tx) => {
      const refusal = await this.abilities.refusal(actor, 'SANCTION', { spaceId: null, tx });
      if (refusal) return refusal;
      return this.measures.impose(tx, { accountId: input.accountId, kind: input.kind, reason: input.reason.trim(), until });
    });
  }
}
