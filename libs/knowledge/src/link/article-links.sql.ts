import { prepared, sql } from '@kehila/platform';

/** SQL: the answers and comments among the ids $1 with a link that reads like $2, kept from being edited meanwhile. */
const linking = sql`answers as (
    select id, body_html, coalesce(edited_at, answered_at) as at from answer where id = any($1::bigint[]) and body_html ~ $2 for share
  ), comments as (
    select id, body_html, commented_at as at from comment where id = any($1::bigint[]) and body_html ~ $2 for share
  ), linked as (
    select distinct t.id as content_id, t.kind, a.id as article_id, t.at
    from (select id, 'answer' as kind, body_html, at from answers union all select id, 'comment', body_html, at from comments) t
    cross join lateral regexp_matches(t.body_html, $2, 'g') as found(parts) join article a on a.id = found.parts[1]::bigint
  )`;

/** What these texts link, as they read now: what they do not link any more is forgotten. */
export const keepLinks = prepared<never>(
  'article_links_keep',
  sql`with ${linking}, gone as (
    delete from article_link l where l.content_id = any($1::bigint[])
      and not exists (select from linked n where n.content_id = l.content_id and n.article_id = l.article_id)
  )
  insert into article_link (content_id, kind, article_id, linked_at) select content_id, kind, article_id, at from linked on conflict do nothing`,
);

/** Where the look through what was written before goes on. One process at a time. */
export const takeLook = prepared<{ looked_to: string }>('article_links_take_look', `select looked_to from article_link_look for update skip locked`);

/** The next texts by id. Primary keys of `answer` and `comment`. */
export const nextTexts = prepared<{ id: string }>(
  'article_links_next_texts',
  `select id from (
     (select id from answer where id > $1 order by id limit $2) union all (select id from comment where id > $1 order by id limit $2)
   ) text order by id limit $2`,
);

export const lookedTo = prepared<never>('article_links_looked_to', `update article_link_look set looked_to = $1`);

/** How a link to an article of the community behind this origin reads in stored HTML: in any language, by any of its slugs. */
export function linkPattern(origin: string): string {
  return `<a href="${origin.replace(/[^\w/:-]/g, String.raw`\$&`)}(?:/[a-z]{2})?/a/([0-9]{1,18})(?=[/?#"&])`;
}
