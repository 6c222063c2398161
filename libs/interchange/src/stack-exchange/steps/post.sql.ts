import { sql } from '@kehila/platform';

/** Columns of a post in the input of a batch. */
export const postColumns = `id text, owner text, owner_name text, markdown text, html text, text text, language text, renderer int,
       written_at timestamptz, edited_at timestamptz, score int`;

export const textColumns = 'body_markdown, body_html, body_text, language, renderer_version';

/** What is kept of the votes, so that their difference is the score that people saw, also where the dump lacks some of them. */
export const keptVotes = sql`
       coalesce(v.up, 0) + greatest(coalesce(i.score - coalesce(v.up, 0) + coalesce(v.down, 0), 0), 0) as up,
       coalesce(v.down, 0) + greatest(coalesce(coalesce(v.up, 0) - coalesce(v.down, 0) - i.score, 0), 0) as down`;

export const votesOfPost = `left join import_votes v on v.post_id = i.id::bigint`;

/** The account behind a user's number; $1 is the source. */
export const ownerOfPost = `left join import_reference o on o.source_id = $1 and o.kind = 'account' and o.external_id = i.owner`;
