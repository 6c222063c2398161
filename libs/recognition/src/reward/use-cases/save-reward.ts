import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, BadInput, type Failure, NotFound, type Transaction, UnitOfWork, VersionChanged } from '@kehila/platform';
import type { ChangeRewardInput, CreateRewardInput } from '../graphql/reward.inputs';
import { RewardSaved } from '../reward.events';
import { insertReward, lockReward, updateReward, writeText } from '../reward.sql';

/** A manager says what can be had for how many points, and changes it. What was asked for before keeps its cost. */
@Injectable()
export class SaveReward {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
  ) {}

  create(actor: Actor, input: CreateRewardInput): Promise<RewardSaved | Failure> {
    sensible(input);
    return this.work.run({ act: 'createReward', actor, input }, async (tx): Promise<RewardSaved | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null, tx });
      if (refusal) return refusal;
      const { id } = (await tx.row(insertReward, [...valuesOf(input), tx.now]))!;
      return this.saved(tx, id, input, 1);
    });
  }

  /** @throws BadInput when it would end before it begins. */
  change(actor: Actor, input: ChangeRewardInput): Promise<RewardSaved | Failure> {
    sensible(input);
    return this.work.run({ act: 'changeReward', actor }, async (tx): Promise<RewardSaved | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null, tx });
      if (refusal) return refusal;
      const reward = await tx.row(lockReward, [input.rewardId]);
      if (!reward) return new NotFound(input.rewardId);
      if (reward.version !== input.version) return new VersionChanged(reward.version);
      await tx.rows(updateReward, [reward.id, ...valuesOf({ ...input, stock: reward.by_code ? reward.stock : stockAfter(reward.stock, input) })]);
      return this.saved(tx, reward.id, input, reward.version + 1);
    });
  }

  private async saved(tx: Transaction, rewardId: string, { he, en }: CreateRewardInput, version: number): Promise<RewardSaved> {
    for (const [language, { name, description, next }] of [['he', he] as const, ['en', en] as const])
      await tx.rows(writeText, [rewardId, language, name.trim(), description.trim(), next.trim()]);
    return tx.record(new RewardSaved({ rewardId, version, at: tx.now }));
  }
}

function valuesOf({ kind, cost, stock, perPerson, level, tier, from, until, approval, published }: CreateRewardInput): unknown[] {
  return [kind, cost, stock ?? null, perPerson ?? null, level, tier ?? null, from ?? null, until ?? null, approval, published];
}

/** What was had since the page was read stays had: only the difference that was typed counts. */
function stockAfter(left: number | null, { stock, stockRead }: ChangeRewardInput): number | null {
  if (stock === null || stock === undefined) return null;
  return left === null || stockRead === null || stockRead === undefined ? stock : Math.max(0, left + stock - stockRead);
}

function sensible({ from, until }: CreateRewardInput): void {
  if (from && until && until <= from) throw new BadInput([{ path: ['input', 'until'], code: 'ENDS_TOO_EARLY' }]);
}
