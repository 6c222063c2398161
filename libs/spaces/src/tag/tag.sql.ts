import { prepared } from '@kehila/platform';
import type { Tag } from './graphql/tag.type';

const plain = `t.id, t.slug, (select json_object_agg(x.language, x.description) from tag_text x where x.tag_id = t.id) as texts`;

/** With what of its count stands in spaces that not everybody reads. Index `tag_in_space`'s key. */
const columns = `${plain}, t.question_count as "questionCount", (select json_object_agg(u.space_id, u.question_count) from tag_in_space u join space s on s.id = u.space_id
   where u.tag_id = t.id and s.visibility <> 'public') as "restricted"`;

export const tagsByIds = prepared<Tag>('tags_by_ids', `select ${columns} from tag t where t.id = any($1::bigint[])`);

/** A tag with the word by which it was asked for: its own, or another that leads to it. */
export interface NamedTag extends Tag {
  asked: string;
}

export const tagsBySlugs = prepared<NamedTag>(
  'tags_by_slugs',
  `select w.slug as asked, ${columns} from tag w join tag t on t.id = coalesce(w.leads_to, w.id) where w.slug = any($1::text[])`,
);

/** The ids that words mean. Until the act ends, none of them comes to mean another; who waited for that sees what they mean since. */
export const wordsToUse = prepared<{ slug: string; id: string }>(
  'tags_words_to_use',
  `select slug, coalesce(leads_to, id) as id from tag where slug = any($1::text[]) order by tag.id for key share`,
);

/** In one order for all, so that two who make the same tags at once wait for each other and never crosswise. */
export const insertTags = prepared<never>('tags_insert', `insert into tag (slug) select s from unnest($1::text[]) s order by s on conflict (slug) do nothing`);

/** Locks in the order of ids; a tag may come more often than once. */
export const countTags = prepared<never>(
  'tags_count',
  `with changed as (
     select id, sum(by)::int as by from (select unnest($1::bigint[]) as id, 1 as by union all select unnest($2::bigint[]), -1) c group by id having sum(by) <> 0
   ), locked as materialized (
     select t.id from tag t where t.id in (select id from changed) order by t.id for no key update
   ), in_space as (
     insert into tag_in_space as s (tag_id, space_id, question_count) select c.id, $3, greatest(0, c.by) from changed c join locked l on l.id = c.id
     on conflict (tag_id, space_id) do update set question_count = greatest(0, s.question_count + (select c.by from changed c where c.id = excluded.tag_id))
   )
   update tag t set question_count = greatest(0, t.question_count + c.by) from changed c, locked l where t.id = c.id and l.id = c.id`,
);

const goesOn = (count: string): string => `($1::int is null or (${count}, -t.id) < ($1, -$2::bigint)) order by ${count} desc, t.id limit $3`;

/** Most used first; a tag of texts that nobody may read yet is none. Index `tag_by_use`; with a beginning typed, `tag_by_prefix`. For who reads all spaces. */
export const mostUsedTags = prepared<Tag>(
  'tags_most_used',
  `select ${plain}, t.question_count as "questionCount" from tag t where t.question_count > 0 and ${goesOn('t.question_count')}`,
);

export const tagsByPrefix = prepared<Tag>(
  'tags_by_prefix',
  `select ${plain}, t.question_count as "questionCount" from tag t where t.slug like $4 and t.question_count > 0 and ${goesOn('t.question_count')}`,
);

/** The same for who reads these spaces ($5) only: others' tags are not there, and do not count. Index `tag_in_space_by_space`. */
export const tagsOfSpaces = prepared<Tag>(
  'tags_of_spaces',
  `select ${plain}, u.questions as "questionCount"
   from (select tag_id, sum(question_count)::int as questions from tag_in_space where space_id = any($5::bigint[]) group by tag_id having sum(question_count) > 0) u
   join tag t on t.id = u.tag_id
   where ($4::text is null or t.slug like $4) and ${goesOn('u.questions')}`,
);

/** Whether there is a question with it for who reads these spaces. Index: the primary key. */
export const isTagSeen = prepared<{ seen: boolean }>(
  'tag_is_seen',
  `select exists (select from tag_in_space where tag_id = $1 and space_id = any($2::bigint[]) and question_count > 0) as seen`,
);
