import { sql } from '@kehila/platform';

/** What questions and answers have in common. */
export interface PostRow {
  readonly id: string;
  readonly owner: string | null;
  /** Stands for an owner who is gone. */
  readonly owner_name: string | null;
  readonly body: string;
  readonly written_at: Date;
  readonly edited_at: Date | null;
  readonly score: number | null;
}

/** Columns of a post in the input of a batch. */
export const postColumns = `id text, owner text, owner_name text, markdown text, html text, text text, language text, renderer int,
       written_at timestamptz, edited_at timestamptz, score int`;

export const textColumns = 'body_markdown, body_html, body_text, language, renderer_version';

/** What is kept of the votes, so that their difference is the score that people saw, also where the dump lacks some of them. */
export const keptVotes = sql`
       coalesce(v.up, 0) + greatest(coalesce(i.score - coalesce(v.up, 0) + coalesce(v.down, 0), 0), 0) as up,
       coalesce(v.down, 0) + greatest(coalesce(coalesce(v.up, 0) - coalesce(v.down, 0) - i.score, 0), 0) as down`;

export const votesOfPost = `left join import_votes v on v.post_id = i.id`;

/**
 * What a number of the dump has become; $1 is the source. `offset 0` keeps it a look-up by the whole key: of a table that has just begun to grow the
 * planner believes that reading all of a kind for each row costs as little.
 */
function referenceOf(kinds: string, number: string) {
  return sql`lateral (select r.kind, r.internal_id from import_reference r where r.source_id = $1 and r.kind in (${kinds}) and r.external_id = ${number} offset 0)`;
}

export const accountOf = (number: string) => referenceOf(`'account'`, number);
export const questionOf = (number: string) => referenceOf(`'question'`, number);
export const contentOf = (number: string) => referenceOf(`'question', 'answer'`, number);

/** The account behind a user's number. */
export const ownerOfPost = sql`left join ${accountOf('i.owner')} o on true`;
