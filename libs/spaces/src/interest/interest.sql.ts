import { prepared } from '@kehila/platform';
import type { InterestLevel, InterestPlace } from './interest';

export type KeptLevel = Exclude<InterestLevel, 'normal'>;

/** Where the choices for each kind of place stand. */
const kept = {
  space: { table: 'space_follower', column: 'space_id' },
  tag: { table: 'tag_follower', column: 'tag_id' },
} as const satisfies Record<InterestPlace, unknown>;

const statementsOf = (place: InterestPlace) => {
  const { table, column } = kept[place];
  return {
    read: prepared<{ level: KeptLevel }>(`interest_in_${place}`, `select level from ${table} where ${column} = $1 and account_id = $2`),
    keep: prepared<never>(
      `interest_keep_${place}`,
      `insert into ${table} (${column}, account_id, level, since) values ($1, $2, $3, $4)
       on conflict (${column}, account_id) do update set level = excluded.level, since = excluded.since where ${table}.level <> excluded.level`,
    ),
    forget: prepared<never>(`interest_forget_${place}`, `delete from ${table} where ${column} = $1 and account_id = $2`),
  };
};

export const interestIn = { space: statementsOf('space'), tag: statementsOf('tag') } as const;

export interface InterestRow {
  kind: InterestPlace;
  id: string;
  level: KeptLevel;
}

/** Of one person, spaces first; only what they may see. $3 and $4: after which. Indexes `space_follower_by` and `tag_follower_by`. */
export const interestsOf = prepared<InterestRow>(
  'interests_of',
  `select kind, id, level from (
     select 'space' as kind, space_id as id, level from space_follower where account_id = $1 and space_id = any($2::bigint[])
     union all
     select 'tag', f.tag_id, f.level from tag_follower f
     where f.account_id = $1 and exists (select from tag_in_space s where s.tag_id = f.tag_id and s.space_id = any($2::bigint[]) and s.question_count > 0)
   ) x
   where ($3::text is null or (kind, id) > ($3, $4::bigint)) order by kind, id limit $5`,
);

/** SQL: a muted one comes before a watched one, and that before one that is followed. */
const loudest = (level: string): string => `array_position(array['mute', 'watch', 'follow'], ${level})`;

/** SQL: what somebody chose for a question in the space with the tags; tags come before the space. Null: nothing. */
export const levelFor = (account: string, space: string, tags: string): string => `coalesce(
  (select f.level from tag_follower f where f.account_id = ${account} and f.tag_id = any(${tags}) order by ${loudest('f.level')} limit 1),
  (select f.level from space_follower f where f.account_id = ${account} and f.space_id = ${space}))`;

export interface InterestedRow {
  accountId: string;
  level: KeptLevel;
  /** The tag that it holds for; null: the space. */
  tagId: string | null;
}

/** Who chose one of the levels ($5) for a space ($1) or one of the tags ($2), in the order of their ids, after $3, each with what holds for them. Both primary keys, in their order. */
export const interestedIn = prepared<InterestedRow>(
  'interested_in',
  `with people as (
     select account_id from (
       (select account_id from space_follower where space_id = $1 and level = any($5::text[]) and account_id > $3 order by account_id limit $4)
       union
       select f.account_id from unnest($2::bigint[]) t(id) cross join lateral (
         select account_id from tag_follower where tag_id = t.id and level = any($5::text[]) and account_id > $3 order by account_id limit $4
       ) f
     ) p order by account_id limit $4
   )
   select p.account_id as "accountId", coalesce(t.level, s.level) as level, t.tag_id as "tagId"
   from people p
   left join lateral (
     select f.level, f.tag_id from tag_follower f where f.account_id = p.account_id and f.tag_id = any($2::bigint[])
     order by ${loudest('f.level')}, f.tag_id limit 1
   ) t on true
   left join space_follower s on s.space_id = $1 and s.account_id = p.account_id
   order by p.account_id`,
);

/** Those of the accounts ($3) that muted the place. */
export const mutedBy = prepared<{ id: string }>(
  'interest_muted_by',
  `select a.id from unnest($3::bigint[]) a(id) where ${levelFor('a.id', '$1', '$2::bigint[]')} = 'mute'`,
);
