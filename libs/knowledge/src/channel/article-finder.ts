import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, Database, prepared, sql } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import type { Article } from '../article/graphql/article.type';
import { isShown, Sights, sightValues, visibleArticle } from '../article/sight';

/** One of these. */
export interface ArticleName {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly externalKey?: string | null;
}

/** Of several the published one comes first, then the newest. Index `article_by_slug`. */
const bySlug = prepared<{ id: string }>(
  'article_by_slug',
  sql`select a.id from article a where a.slug = $4 and ${visibleArticle('a')} order by (${isShown('a')}) desc, a.id desc limit 1`,
);

/** Index `article_external_key`. */
const byKey = prepared<{ id: string }>('article_by_key', sql`select a.id from article a where a.external_key = $4 and ${visibleArticle('a')}`);

/** Other channels name an article by its id, by the readable end of its address, or by the name that they gave it. */
@Injectable()
export class ArticleFinder {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly articles: ArticleReader,
  ) {}

  /** Null when it does not exist or may not be seen. @throws BadInput unless it is named in exactly one way */
  async find(actor: Actor, { id, slug, externalKey }: ArticleName): Promise<Article | null> {
    const given = [id, slug, externalKey].filter((name) => name !== null && name !== undefined);
    if (given.length !== 1) throw new BadInput([{ path: [given.length === 0 ? 'id' : 'externalKey'], code: 'ONE_NAME' }]);
    if (id) return this.articles.byId(actor, id);
    const [name] = given;
    const found = name && (await this.database.row(externalKey ? byKey : bySlug, [...sightValues(await this.sights.of(actor)), name]));
    return found ? this.articles.byId(actor, found.id) : null;
  }
}
