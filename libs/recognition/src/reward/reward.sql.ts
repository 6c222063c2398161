import { prepared } from '@kehila/platform';
import type { LevelKey } from '../standing/level';
import type { Offer } from './reward.policy';

export interface RewardTexts {
  readonly name: string;
  readonly description: string;
  readonly next: string;
}

export interface RewardRow extends Offer {
  readonly id: string;
  readonly kind: 'soft' | 'hard';
  readonly level: LevelKey;
  readonly approval: 'rule' | 'person';
  readonly version: number;
  /** Whether it is had as a code. */
  readonly by_code: boolean;
  readonly texts: Readonly<Record<'he' | 'en', RewardTexts>>;
}

/** A reward `r` with its texts, as columns. */
export const rewardColumns = `r.id, r.kind, r.cost, r.stock, r.per_person, r.level, r.tier, r.from_at, r.until_at, r.approval, r.published, r.version, r.by_code,
  (select json_object_agg(t.language, json_build_object('name', t.name, 'description', t.description, 'next', t.next)) from reward_text t where t.reward_id = r.id) as texts`;

/** Cheapest first. Index `reward_shown`. */
export const shownRewards = prepared<RewardRow>(
  'rewards_shown',
  `select ${rewardColumns} from reward r where r.published and (r.until_at is null or r.until_at > $4) and (r.cost, r.id) > ($1::int, $2::bigint)
   order by r.cost, r.id limit $3`,
);

/** Also those that nobody sees, for who decides about them. */
export const allRewards = prepared<RewardRow>(
  'rewards_all',
  `select ${rewardColumns} from reward r where (r.cost, r.id) > ($1::int, $2::bigint) order by r.cost, r.id limit $3`,
);

export const rewardById = prepared<RewardRow>('reward_by_id', `select ${rewardColumns} from reward r where r.id = $1`);

/** Who asks for a reward waits for the others who do. */
export const lockReward = prepared<Omit<RewardRow, 'texts'>>(
  'reward_lock',
  `select id, kind, cost, stock, per_person, level, tier, from_at, until_at, approval, published, version, by_code from reward where id = $1 for update`,
);

export const insertReward = prepared<{ id: string }>(
  'reward_insert',
  `insert into reward (kind, cost, stock, per_person, level, tier, from_at, until_at, approval, published, created_at)
   values ($1, $2, $3, $4, $5, coalesce($6, 'bronze'), $7, $8, $9, $10, $11) returning id`,
);

export const updateReward = prepared<never>(
  'reward_update',
  `update reward set kind = $2, cost = $3, stock = $4, per_person = $5, level = $6, tier = coalesce($7, tier), from_at = $8, until_at = $9, approval = $10, published = $11,
     version = version + 1 where id = $1`,
);

export const writeText = prepared<never>(
  'reward_write_text',
  `insert into reward_text (reward_id, language, name, description, next) values ($1, $2, $3, $4, $5)
   on conflict (reward_id, language) do update set name = excluded.name, description = excluded.description, next = excluded.next`,
);

/** One is set aside, or comes back. */
export const moveStock = prepared<never>('reward_move_stock', `update reward set stock = stock + $2::int where id = $1 and stock is not null`);

/** How often somebody has each of the rewards, or asked for it. Index `redemption_of_reward`. */
export const hadByPerson = prepared<{ reward_id: string; had: number }>(
  'rewards_had',
  `select reward_id, count(*)::int as had from redemption where reward_id = any($2::bigint[]) and account_id = $1 and state in ('held', 'approved', 'fulfilled')
   group by reward_id`,
);
