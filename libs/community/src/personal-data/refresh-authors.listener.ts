import { Injectable } from '@nestjs/common';
import { AccountsMerged } from '@kehila/accounts';
import { AfterCommit, type CommitListener, Database } from '@kehila/platform';
import { SearchIndexing } from '@kehila/search';
import { textsOf } from './moving.sql';

const batch = 500;

/** The search index says who wrote a text. */
@Injectable()
@AfterCommit(AccountsMerged)
export class RefreshAuthorsInIndex implements CommitListener<AccountsMerged> {
  constructor(
    private readonly database: Database,
    private readonly indexing: SearchIndexing,
  ) {}

  async handle({ intoId }: AccountsMerged): Promise<void> {
    let after: string | undefined = '0';
    while (after !== undefined) {
      const ids: string[] = (await this.database.rows(textsOf, [intoId, after, batch])).map(({ id }) => id);
      if (ids.length > 0) await this.indexing.refresh(ids);
      after = ids.length === batch ? ids.at(-1) : undefined;
    }
  }
}
