import { prepared } from '@kehila/platform';
import type { TierName } from './badge-rule';

/** What somebody reached by a badge, as it was counted last. */
export const noteProgress = prepared<never>(
  'badges_note_progress',
  `insert into badge_progress (account_id, badge_id, reached) select x.account, x.badge, x.reached from jsonb_to_recordset($1::jsonb) as x(account bigint, badge bigint, reached int)
   on conflict (account_id, badge_id) do update set reached = excluded.reached`,
);

/** How far one person is with these badges; absent: nothing yet. Index: primary key. */
export const progressOfPerson = prepared<{ badge_id: string; reached: number }>(
  'badges_progress_of_person',
  `select badge_id, reached from badge_progress where account_id = $1 and badge_id = any($2::bigint[])`,
);

export interface AimRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Null: by hand only. */
  readonly event: string | null;
  readonly space_id: string | null;
  readonly bronze: number | null;
  readonly silver: number | null;
  readonly gold: number | null;
  readonly reached: number;
  /** The highest tier that they have, by the rule or by hand. */
  readonly held: TierName | null;
}

/** All badges that can be had in these spaces, in one language, and how far one person is; at most 200. Indexes: primary key, `badge_award_once`. */
export const aimsOfPerson = prepared<AimRow>(
  'badges_aims_of_person',
  `select b.id, t.name, t.description, b.event, b.space_id, b.bronze, b.silver, b.gold, coalesce(p.reached, 0) as reached,
     (select w.tier from badge_award w where w.badge_id = b.id and w.account_id = $1 and w.taken_at is null and w.tier is not null
      order by array_position(array['gold', 'silver', 'bronze'], w.tier) limit 1) as held
   from badge b join badge_text t on t.badge_id = b.id and t.language = $3 left join badge_progress p on p.account_id = $1 and p.badge_id = b.id
   where b.name is null and b.published and (b.space_id is null or b.space_id = any($2::bigint[])) order by b.id limit 200`,
);
