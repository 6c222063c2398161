import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork, VersionChanged } from '@kehila/platform';
import { ServicePolicyChanged } from '../space/space.events';
import { Spaces } from '../space/spaces';
import type { ChangeServicePolicyInput } from './graphql/service-policy.types';
import { sensible } from './service-policy.rules';
import { changeServicePolicy, keepServicePolicy, lockSpace } from './service-policy.sql';

/** A manager decides when staff of a space join, by when they answer, and when they work. The policy before it is kept. */
@Injectable()
export class ChangeServicePolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
  ) {}

  /** @throws BadInput when nobody could work by it. */
  async execute(actor: Actor, input: ChangeServicePolicyInput): Promise<ServicePolicyChanged | Failure> {
    const wanted = sensible(input);
    const space = await this.spaces.seen(actor, wanted.space);
    const outcome = await this.work.run({ act: 'changeServicePolicy', actor }, async (tx): Promise<ServicePolicyChanged | Failure> => {
      if (!space) return new NotFound(wanted.space, ['input', 'space']);
      const refusal = await this.abilities.refusal(actor, 'SET_SERVICE_POLICY', { spaceId: space.id, tx });
      if (refusal) return refusal;
      const version = (await tx.row(lockSpace, [space.id]))?.service_version ?? 0;
      if (version !== wanted.version) return new VersionChanged(version);

      await tx.rows(keepServicePolicy, [space.id, tx.now]);
      await tx.rows(changeServicePolicy, [
        space.id,
        wanted.peersFirstMinutes,
        wanted.firstResponseMinutes,
        wanted.solutionMinutes,
        wanted.timeZone,
        wanted.businessDays,
        wanted.opens,
        wanted.closes,
        wanted.holidaysOf ?? null,
        wanted.closedOn,
        wanted.openOn,
      ]);
      return tx.record(new ServicePolicyChanged({ spaceId: space.id, version: version + 1, at: tx.now }));
    });
    if (!isFailure(outcome)) await this.spaces.refresh();
    return outcome;
  }
}
