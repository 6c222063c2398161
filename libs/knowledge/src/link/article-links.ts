import { Injectable } from '@nestjs/common';
import { PublicAddress } from '@kehila/accounts';
import { Database, type Statements } from '@kehila/platform';
import { keepLinks, linkPattern, lookedTo, nextTexts, takeLook } from './article-links.sql';

const batch = 2_000;

/** Which articles answers and comments link, read from the texts as they stand: it does not matter how a link came there. */
@Injectable()
export class ArticleLinks {
  constructor(
    private readonly database: Database,
    private readonly address: PublicAddress,
  ) {}

  async keep(contentIds: readonly string[], statements: Pick<Statements, 'rows'> = this.database): Promise<void> {
    await statements.rows(keepLinks, [contentIds, linkPattern(new URL(this.address.url('/')).origin)]);
  }

  /** A job for the worker: goes on through what was written before this was kept, and through what is imported. How many texts it looked at. */
  async run(): Promise<number> {
    let looked = 0;
    for (let some = batch; some === batch; looked += some) some = await this.lookOn();
    return looked;
  }

  private lookOn(): Promise<number> {
    return this.database.together(async (statements) => {
      const look = await statements.row(takeLook, []);
      if (!look) return 0;
      const texts = await statements.rows(nextTexts, [look.looked_to, batch]);
      const last = texts.at(-1);
      if (!last) return 0;
      await this.keep(
        texts.map(({ id }) => id),
        statements,
      );
      await statements.rows(lookedTo, [last.id]);
      return texts.length;
    });
  }
}
