import { Injectable } from '@nestjs/common';
import { Abilities, Accounts } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, StateRefused, type Transaction, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { ExpertSteps } from '../expert-steps';
import type { ExpertMoved } from '../expert.events';
import type { ExpertStatus } from '../expert.rules';
import type { StatusRow } from '../expert.sql';
import type { SetExpertInput } from '../graphql/expert.inputs';

/**
 * Staff of a space say who is an expert there, and why: a candidate is confirmed or declined, anybody else made one by hand, whatever the
 * numbers say, or no longer one; whoever is losing it is kept. Never oneself.
 */
@Injectable()
export class SetExpert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
    private readonly spaces: Spaces,
    private readonly steps: ExpertSteps,
  ) {}

  async execute(actor: Actor, input: SetExpertInput): Promise<ExpertMoved | Failure> {
    const space = await this.spaces.seen(actor, input.space);
    if (!space) return new NotFound(input.space, ['input', 'space']);
    const account = await this.accounts.byHandle(input.handle);
    return this.work.run({ act: 'setExpert', actor, input }, async (tx): Promise<ExpertMoved | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'KEEP_EXPERTS', { spaceId: space.id, tx });
      if (refusal) return refusal;
      if (!account) return new NotFound(input.handle, ['input', 'handle']);
      if (actor.is(account.id)) return new Refused(ErrorCode.OWN_EXPERT_STATUS, ['input', 'handle']);
      const row = await this.steps.lock(tx, account.id, space.id);
      return row ? this.set(tx, row, input, actor) : new NotFound(input.handle, ['input', 'handle']);
    });
  }

  private async set(tx: Transaction, row: StatusRow, { expert, reason }: SetExpertInput, actor: Actor): Promise<ExpertMoved | Failure> {
    const state = row.state ?? (row.holds ? 'confirmed' : null);
    const isSo = expert ? state === 'confirmed' && row.holds : state !== 'candidate' && !row.holds;
    if (isSo) return new StateRefused(state ?? 'none');
    return this.steps.move(tx, row, decided(row, expert, tx.now), { by: actor.accountId!, reason: reason.trim() });
  }
}

function decided({ state, holds }: StatusRow, expert: boolean, now: Date): ExpertStatus {
  const fields = { since: now, endsAt: null, decided: true };
  if (!expert) return { ...fields, state: state === 'candidate' && !holds ? 'declined' : 'ended', byHand: false };
  return { ...fields, state: 'confirmed', byHand: state !== 'candidate' || holds };
}
