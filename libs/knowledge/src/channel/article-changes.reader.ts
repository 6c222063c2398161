import { Injectable } from '@nestjs/common';
import { cursorValues } from '@kehila/community';
import { type Actor, Database, type Page, pageOfSeen, prepared } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import type { Article } from '../article/graphql/article.type';
import type { ArticleChange } from './graphql/article-change.type';

interface ChangeRow {
  article_id: string;
  number: string;
  since: string;
  ever_public: boolean;
}

/** Index `article_change_in_order`. */
const changesAfter = prepared<ChangeRow>(
  'article_changes_after',
  `select article_id, number, since, ever_public from article_change where number > $1 order by number limit $2`,
);

/**
 * What changed about articles, for the caches of other channels: each article once, with its last change, in the order of the commits, so that whoever
 * goes on after the last cursor misses nothing. It says of an article what its page says to the same reader.
 */
@Injectable()
export class ArticleChangesReader {
  constructor(
    private readonly database: Database,
    private readonly articles: ArticleReader,
  ) {}

  async after(actor: Actor, first: number, after: string | null | undefined): Promise<Page<ArticleChange>> {
    const seen = cursorValues(after, ['id'])?.[0] ?? null;
    const rows = await this.database.rows(changesAfter, [seen ?? 0, first + 1]);
    const articles = await this.articles.byIds(
      actor,
      rows.map((row) => row.article_id),
    );
    return pageOfSeen(
      rows,
      first,
      (row) => [row.number],
      (row) => changeOf(row, articles.get(row.article_id), seen),
    );
  }
}

/** Gone is said of what anybody could read once, and never to those who begin: they keep nothing yet. */
function changeOf(
  { article_id: articleId, since, ever_public: isKnown }: ChangeRow,
  article: Article | undefined,
  seen: string | number | null,
): ArticleChange | undefined {
  const isThere = article !== undefined && article.state !== 'draft' && article.state !== 'archived' && article.originalChange !== 'large';
  if (!isThere) return isKnown && seen !== null ? { articleId, kind: 'gone', article: null } : undefined;
  const isNew = seen === null || BigInt(since) > BigInt(seen);
  return { articleId, kind: isNew ? 'published' : 'changed', article };
}
