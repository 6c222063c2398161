import { authorJoin } from '@kehila/accounts';
import { instantFrom, instantOf } from '@kehila/community';
import { type Prepared, preparedOnDemand, sql } from '@kehila/platform';
import type { FieldValues } from '@kehila/spaces';
import type { ArticleKindName } from '../place/article-kinds';
import { articleColumns, type ArticleRow } from './article.columns';
import type { ArticleStanding, ArticleState } from './article.states';
import { isShown, visibleArticle } from './sight';

export interface ArticleSelection {
  readonly spaceId: string | null;
  readonly standing: ArticleStanding | null;
  readonly state: ArticleState | null;
  readonly kind?: ArticleKindName | null;
  /** Key of a section of the space; empty: what stands in none. */
  readonly section?: string | null;
  readonly fields?: FieldValues | null;
}

export type ListedRow = ArticleRow & { instant: string };

interface List {
  readonly name: string;
  /** SQL: which states it shows, and the column that it is ordered by, newest first. */
  readonly states: string;
  readonly order: string;
}

/** Indexes `article_newest` and, by what it is narrowed, `article_newest_of_space`, `…_of_section` and `…_of_kind`. */
const published: List = { name: 'article_page', states: isShown('a'), order: 'a.published_at' };

/** Drafts and what was put away: few, and seen by few. */
const unpublished: List = { name: 'article_page_unpublished', states: `a.state in ('draft', 'archived')`, order: 'a.updated_at' };

/** What a list is narrowed by beside: its name, SQL for its parameter, and the value. */
type Narrowing = readonly [name: string, condition: (parameter: string) => string, value: unknown];

function narrowingsOf({ spaceId, kind, section, fields }: ArticleSelection): Narrowing[] {
  const given: Narrowing[] = [];
  if (spaceId !== null) given.push(['space', (parameter) => `a.space_id = ${parameter}::bigint`, spaceId]);
  if (kind) given.push(['kind', (parameter) => `a.kind = ${parameter}`, kind]);
  if (section !== null && section !== undefined) given.push(['section', (parameter) => `a.section = ${parameter}`, section]);
  // What an article says lies over what is asked for: where it says nothing it holds for all, and meets it.
  if (fields) given.push(['fields', (parameter) => `(${parameter}::jsonb || a.field_values) @> ${parameter}::jsonb`, JSON.stringify(fields)]);
  return given;
}

/** After the sight, standing, state, the moment and the limit. */
const firstNarrowing = 8;

/** A page of a list. `cursor`: where it goes on, instant and id; none at its beginning. The first three values are those of the sight. */
export function listOf(selection: ArticleSelection, now: Date, limit: number, cursor: readonly unknown[]): readonly [Prepared<ListedRow>, unknown[]] {
  const { standing, state } = selection;
  const { name, states, order } = state === 'draft' || state === 'archived' ? unpublished : published;
  const narrowings = narrowingsOf(selection);
  const next = firstNarrowing + narrowings.length;
  const goesOn = cursor.length > 0;
  const statement = preparedOnDemand<ListedRow>(
    [name, ...narrowings.map(([by]) => by), ...(goesOn ? ['on'] : [])].join('_'),
    () =>
      sql`select ${articleColumns}, ${instantOf(order)}::text as instant
     from article a ${authorJoin('reviewer', 'a.reviewed_by')}
     where ${states} and ${visibleArticle('a')} and ($4::text is null or a.standing = $4)
       and ($5::text is null or $5 = case when a.state = 'published' and a.next_review_at <= $6::timestamptz then 'due_for_review' else a.state end)
       ${narrowings.map(([, condition], place) => `and ${condition(`$${firstNarrowing + place}`)}`).join(' ')}
       ${goesOn ? `and (${order}, a.id) < (${instantFrom(`$${next}`)}, $${next + 1}::bigint)` : ''}
     order by ${order} desc, a.id desc limit $7`,
  );
  return [statement, [standing, state, now, limit, ...narrowings.map(([, , value]) => value), ...cursor]];
}
