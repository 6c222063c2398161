import { prepared } from '@kehila/platform';

/** Indexes: `tag_leading` and the primary key of followers. */
export const detailsOfTag = prepared<{ synonyms: string[]; followers: number; follows: boolean }>(
  'tag_details',
  `select array(select w.slug from tag w where w.leads_to = $1 order by w.slug limit 100) as synonyms,
     (select count(*)::int from tag_follower f where f.tag_id = $1 and f.level <> 'mute') as followers,
     exists (select from tag_follower f where f.tag_id = $1 and f.account_id = $2 and f.level <> 'mute') as follows`,
);

/** Who watches it follows it already. */
export const follow = prepared<{ id: string }>(
  'tag_follow',
  `insert into tag_follower (tag_id, account_id, since) values ($1, $2, $3)
   on conflict (tag_id, account_id) do update set level = 'follow', since = excluded.since where tag_follower.level = 'mute' returning tag_id as id`,
);

export const unfollow = prepared<{ id: string }>(
  'tag_unfollow',
  `delete from tag_follower where tag_id = $1 and account_id = $2 and level <> 'mute' returning tag_id as id`,
);

export const describe = prepared<never>(
  'tag_describe',
  `insert into tag_text (tag_id, language, description) values ($1, $2, $3) on conflict (tag_id, language) do update set description = excluded.description`,
);

export const forgetDescription = prepared<never>('tag_forget_description', `delete from tag_text where tag_id = $1 and language = $2`);

/** Newest first. Index `tag_follower_by`. */
export const tagsFollowedBy = prepared<{ id: string }>(
  'tags_followed_by',
  `select f.tag_id as id from tag_follower f
   where f.account_id = $1 and f.level <> 'mute' and exists (select from tag_in_space s where s.tag_id = f.tag_id and s.space_id = any($2::bigint[]) and s.question_count > 0)
   order by f.since desc, f.tag_id limit 100`,
);
