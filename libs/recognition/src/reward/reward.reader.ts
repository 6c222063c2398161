import { Injectable } from '@nestjs/common';
import { Abilities, Standing } from '@kehila/accounts';
import { type Actor, Clock, type ConnectionOf, cursorValues, Database, pageOf, requestContext, translate } from '@kehila/platform';
import { tierOf } from '../loyalty/tier/tier';
import { LoyaltyTerms } from '../loyalty/tier/terms/loyalty-terms';
import { TierReader } from '../loyalty/tier/tier.reader';
import { StandingReader } from '../standing/standing.reader';
import type { Reward } from './graphql/reward.type';
import { type Customer, obstacleTo } from './reward.policy';
import { allRewards, hadByPerson, rewardById, type RewardRow, shownRewards } from './reward.sql';
import { staleCodes } from './voucher/voucher.sql';

const day = 86_400_000;
/** A manager is told so long before. */
const soonDays = 30;
const beforeFirst = [0, '0'] as const;

/** Rewards as pages show them. */
@Injectable()
export class RewardReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly abilities: Abilities,
    private readonly standing: Standing,
    private readonly points: StandingReader,
    private readonly tiers: TierReader,
    private readonly terms: LoyaltyTerms,
  ) {}

  /** Cheapest first. */
  async page(actor: Actor, first: number, after: string | null | undefined, all: boolean): Promise<ConnectionOf<Reward>> {
    const [cost, id] = cursorValues(after, ['integer', 'id']) ?? beforeFirst;
    const isAll = all && (await this.managesRewards(actor));
    const rows = isAll
      ? await this.database.rows(allRewards, [cost, id, first + 1])
      : await this.database.rows(shownRewards, [cost, id, first + 1, this.clock.now()]);
    const obstacle = await this.obstaclesFor(actor, rows);
    const stale = isAll ? await this.staleCodesOf(rows) : () => null;
    return pageOf(
      rows,
      first,
      (row) => [row.cost, row.id],
      (row) => ({ ...shownReward(row), obstacle: obstacle(row), staleCodes: stale(row) }),
    );
  }

  /** Undefined: there is none, or nobody may see it yet. */
  async byId(actor: Actor, id: string): Promise<Reward | undefined> {
    const row = await this.database.row(rewardById, [id]);
    if (!row || (!row.published && !(await this.managesRewards(actor)))) return undefined;
    const obstacle = await this.obstaclesFor(actor, [row]);
    return { ...shownReward(row), obstacle: obstacle(row) };
  }

  private async staleCodesOf(rows: readonly RewardRow[]): Promise<(row: RewardRow) => Reward['staleCodes']> {
    const soon = new Date(this.clock.now().getTime() + soonDays * day);
    const byCode = rows.filter((row) => row.by_code).map((row) => row.id);
    const found = byCode.length > 0 ? await this.database.rows(staleCodes, [byCode, soon]) : [];
    const stale = new Map(found.map(({ reward_id: id, count, first }) => [id, { count, first }]));
    return (row) => stale.get(row.id) ?? null;
  }

  private async managesRewards(actor: Actor): Promise<boolean> {
    return (await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null })) === undefined;
  }

  private async obstaclesFor(actor: Actor, rows: readonly RewardRow[]): Promise<(row: RewardRow) => Reward['obstacle']> {
    const { accountId } = actor;
    if (accountId === null || rows.length === 0) return () => null;
    const [had, loyalty, reputation, tier] = await Promise.all([
      this.database.rows(hadByPerson, [accountId, rows.map((row) => row.id)]),
      this.points.loyaltyOf(accountId),
      this.standing.of(accountId),
      this.tiers.standingOf(accountId),
    ]);
    const now = this.clock.now();
    const programme = this.terms.at(now);
    const counts = new Map(had.map((row) => [row.reward_id, row.had]));
    return (row) => {
      const customer: Customer = {
        had: counts.get(row.id) ?? 0,
        reputation,
        tier: tierOf(programme, tier, now),
        programme,
        earned: tier.earned,
        spendable: loyalty.available,
      };
      const failure = obstacleTo(row, customer, now);
      return failure ? { code: failure.code, message: failure.message } : null;
    };
  }
}

/** What a reward is to everybody. */
export function shownReward(row: RewardRow): Reward {
  const { he, en } = row.texts;
  return {
    id: row.id,
    kind: row.kind,
    ...row.texts[requestContext.language()],
    cost: row.cost,
    left: row.stock,
    perPerson: row.per_person,
    level: row.level,
    levelName: translate(`recognition_level_${row.level}`),
    tier: row.tier,
    tierName: translate(`loyalty_tiers_${row.tier}`),
    from: dateOf(row.from_at),
    until: dateOf(row.until_at),
    approval: row.approval,
    published: row.published,
    version: row.version,
    byCode: row.by_code,
    he,
    en,
    obstacle: null,
    staleCodes: null,
  };
}

/** Within a row of another, moments come as text. */
function dateOf(moment: Date | string | null): Date | null {
  return moment === null ? null : new Date(moment);
}
