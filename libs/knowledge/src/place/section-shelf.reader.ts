import { Injectable } from '@nestjs/common';
import { authorJoin } from '@kehila/accounts';
import { type Actor, Clock, Database, prepared, sql } from '@kehila/platform';
import { type ArticleSection, shownWords, type Space } from '@kehila/spaces';
import { articleColumns, articleOf, type ArticleRow } from '../article/article.columns';
import type { Article } from '../article/graphql/article.type';
import { isShown, Sights, sightValues, visibleArticle } from '../article/sight';

/** Index `article_newest_of_section`. */
const newest = (standing: string): string => sql`(
     select a.* from article a where a.space_id = $4::bigint and a.section = s.key and ${isShown('a')} and ${standing} and ${visibleArticle('a')}
     order by a.published_at desc, a.id desc limit $6
   )`;

/** The newest of each section, in the order of the sections: first those that the organisation stands behind. */
const newestBySection = prepared<ArticleRow>(
  'article_newest_by_section',
  sql`select ${articleColumns}
   from unnest($5::text[]) with ordinality as s(key, place)
   cross join lateral (${newest(`a.standing = 'official'`)} union all ${newest(`a.standing <> 'official'`)}) a
   ${authorJoin('reviewer', 'a.reviewed_by')}
   order by s.place, a.standing = 'official' desc, a.published_at desc, a.id desc`,
);

export interface SectionShelf {
  /** Null: what stands in no section. */
  readonly section: ArticleSection | null;
  readonly nodes: Article[];
  readonly hasMore: boolean;
}

@Injectable()
export class SectionShelfReader {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly clock: Clock,
  ) {}

  /** The articles of a space under their heads, the newest of each, official ones first; a head without any is left out. */
  async of(actor: Actor, space: Space, first: number): Promise<SectionShelf[]> {
    const sections = [...space.sections.list.map(shownWords), null];
    const keys = sections.map((section) => section?.key ?? '');
    const rows = await this.database.rows(newestBySection, [...sightValues(await this.sights.of(actor)), space.id, keys, first + 1]);
    const articles = rows.map((row) => articleOf(row, space, this.clock.now()));
    return sections
      .map((section) => ({ section, found: articles.filter((article) => article.sectionKey === (section?.key ?? '')) }))
      .filter(({ found }) => found.length > 0)
      .map(({ section, found }) => ({ section, nodes: found.slice(0, first), hasMore: found.length > first }));
  }
}
