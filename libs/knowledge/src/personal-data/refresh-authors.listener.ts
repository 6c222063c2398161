import { Injectable } from '@nestjs/common';
import { AccountsMerged } from '@kehila/accounts';
import { AfterCommit, type CommitListener, Database } from '@kehila/platform';
import { SearchIndexing } from '@kehila/search';
import { articlesOf } from './moving.sql';

/** The search index says who wrote an article. */
@Injectable()
@AfterCommit(AccountsMerged)
export class RefreshArticleAuthorsInIndex implements CommitListener<AccountsMerged> {
  constructor(
    private readonly database: Database,
    private readonly indexing: SearchIndexing,
  ) {}

  async handle({ intoId }: AccountsMerged): Promise<void> {
    const articles = await this.database.rows(articlesOf, [intoId]);
    await this.indexing.refresh(articles.map(({ id }) => id));
  }
}
