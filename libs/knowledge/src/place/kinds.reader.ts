import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database, prepared } from '@kehila/platform';
import type { ArticleKindName } from './article-kinds';

const kindsByIds = prepared<{ id: string; kind: ArticleKindName }>('article_kinds', `select id, kind from article where id = any($1::bigint[])`);

/** Of articles that somebody sees already: those of a page of hits in one statement. */
@Injectable()
export class ArticleKinds {
  private readonly kinds = new DataLoader<string, ArticleKindName | null>((ids) => this.load(ids), { cache: false });

  constructor(private readonly database: Database) {}

  of(articleId: string): Promise<ArticleKindName | null> {
    return this.kinds.load(articleId);
  }

  private async load(ids: readonly string[]): Promise<(ArticleKindName | null)[]> {
    const rows = await this.database.rows(kindsByIds, [[...new Set(ids)]]);
    const byId = new Map(rows.map(({ id, kind }) => [id, kind]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
