import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, Clock, ErrorCode, type Failure, NotFound, Refused, StateRefused, UnitOfWork } from '@kehila/platform';
import { isReferenceMissing } from '../../account/reference-missing';
import { fixedAbilities } from '../../ability/ability-rules';
import { lockAccount, stateOn } from '../../account/account.sql';
import type { SetAbilityInput } from '../graphql/override.inputs';
import { AbilitySet } from '../override.events';
import { endOverride, insertOverride } from '../override.sql';

/** An administrator gives one person an ability, withholds it, or lets the rules decide again. */
@Injectable()
export class SetAbility {
  constructor(
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws BadInput when the end is past, or the ability can be neither granted nor withheld. */
  async execute(actor: Actor, input: SetAbilityInput): Promise<AbilitySet | Failure> {
    const { accountId, ability, effect, reason } = input;
    const [spaceId, until] = [input.spaceId ?? null, input.until ?? null];
    if (fixedAbilities.has(ability)) throw new BadInput([{ path: ['input', 'ability'], code: 'INVALID' }]);
    if (until !== null && effect === 'default') throw new BadInput([{ path: ['input', 'until'], code: 'INVALID' }]);
    if (until !== null && until <= this.clock.now()) throw new BadInput([{ path: ['input', 'until'], code: 'ENDS_TOO_EARLY' }]);
    return this.work
      .run<AbilitySet>({ act: 'setAbility', actor }, async (tx) => {
        const account = await tx.row(lockAccount, [accountId]);
        if (!account) return new NotFound(accountId);
        // Who could let themselves in again is not shut out, and nobody gives to themselves.
        if (actor.is(accountId)) return new Refused(ErrorCode.OWN_ACCOUNT);
        const state = stateOn(account, tx.now);
        if (!['active', 'silenced', 'suspended'].includes(state)) return new StateRefused(state);

        const ended = await tx.row(endOverride, [accountId, ability, spaceId, tx.now, actor.accountId]);
        if (effect === 'default' && !ended) return new StateRefused('default');
        if (effect !== 'default') await tx.rows(insertOverride, [accountId, ability, spaceId, effect, reason.trim(), actor.accountId, tx.now, until]);
        return tx.record(new AbilitySet({ accountId, ability, spaceId, effect, at: tx.now }));
      })
      .catch((error: unknown) => {
        if (spaceId !== null && isReferenceMissing(error)) return new NotFound(spaceId, ['input', 'spaceId']);
        throw error;
      });
  }
}
