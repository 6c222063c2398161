import { prepared } from '@kehila/platform';
import type { Tag } from './graphql/tag.type';

const columns = `t.id, t.slug, t.description, t.question_count as "questionCount"`;

/** SQL for hot reads: the tags of a list of ids as JSON, in the order of the list. */
export function tagsJson(ids: string): string {
  return `coalesce((select json_agg(json_build_object('id', t.id::text, 'slug', t.slug, 'description', t.description, 'questionCount', t.question_count) order by array_position(${ids}, t.id))
    from tag t where t.id = any(${ids})), '[]'::json)`;
}

export const tagsByIds = prepared<Tag>('tags_by_ids', `select ${columns} from tag t where t.id = any($1::bigint[])`);

export const tagsBySlugs = prepared<Tag>('tags_by_slugs', `select ${columns} from tag t where t.slug = any($1::text[])`);

/** In one order for all, so that two who make the same tags at once wait for each other and never crosswise. */
export const insertTags = prepared<never>('tags_insert', `insert into tag (slug) select s from unnest($1::text[]) s order by s on conflict (slug) do nothing`);

/** Locks in the order of ids; a tag may come more often than once. */
export const countTags = prepared<never>(
  'tags_count',
  `with changed as (
     select id, sum(by)::int as by from (select unnest($1::bigint[]) as id, 1 as by union all select unnest($2::bigint[]), -1) c group by id having sum(by) <> 0
   ), locked as materialized (
     select t.id from tag t where t.id in (select id from changed) order by t.id for no key update
   )
   update tag t set question_count = greatest(0, t.question_count + c.by) from changed c, locked l where t.id = c.id and l.id = c.id`,
);

/** Most used first; a tag of texts that nobody may read yet is none. Index `tag_by_use`; with a beginning typed, `tag_by_prefix`. */
export const mostUsedTags = prepared<Tag>(
  'tags_most_used',
  `select ${columns} from tag t where t.question_count > 0 and ($1::int is null or (t.question_count, -t.id) < ($1, -$2::bigint)) order by t.question_count desc, t.id limit $3`,
);

export const tagsByPrefix = prepared<Tag>(
  'tags_by_prefix',
  `select ${columns} from tag t where t.slug like $4 and t.question_count > 0 and ($1::int is null or (t.question_count, -t.id) < ($1, -$2::bigint)) order by t.question_count desc, t.id limit $3`,
);
