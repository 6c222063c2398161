import { Injectable } from '@nestjs/common';
import { Actor, Database, prepared, sql } from '@kehila/platform';
import { type SearchHit, SearchPages } from '@kehila/search';
import { Spaces } from '@kehila/spaces';
import { type Sight, sightValues, visibleArticle } from '../article/sight';

const seenBy = prepared<{ id: string }>(
  'articles_to_insert',
  sql`select id from article c where c.id = any($4::bigint[]) and c.state <> 'draft' and ${visibleArticle('c')}`,
);

const [read, shown] = [20, 6];

/** Articles for a text that somebody is writing: of those that they find, what every reader of the text can open. Whoever writes is no reader who searches: nothing is noted. */
@Injectable()
export class ArticlesToInsert {
  constructor(
    private readonly pages: SearchPages,
    private readonly spaces: Spaces,
    private readonly database: Database,
  ) {}

  async find(actor: Actor, query: string, slug: string | null | undefined): Promise<SearchHit[]> {
    if (query.trim() === '') return [];
    const { hits } = await this.pages.page(actor, { query, filter: { kind: 'article' }, orderBy: 'relevance', first: read });
    const rows = await this.database.rows(seenBy, [...sightValues(await this.readersOf(slug)), hits.map(({ id }) => id)]);
    const open = new Set(rows.map(({ id }) => id));
    return hits.filter(({ id }) => open.has(id)).slice(0, shown);
  }

  /** Anybody, who reads the space of the thread as well. What is for members or the staff is nobody's to pass on. */
  private async readersOf(slug: string | null | undefined): Promise<Sight> {
    const everybodys = await this.spaces.readableBy(Actor.anonymous('en'));
    const own = slug ? this.spaces.bySlug(slug) : undefined;
    return { accountId: null, spaces: own ? [...everybodys, own.id] : everybodys, deskSpaces: [] };
  }
}
