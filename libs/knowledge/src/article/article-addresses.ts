import { Injectable } from '@nestjs/common';
import { type Addressed, addressesIn, rangesOf } from '@kehila/community';
import { Actor, Database } from '@kehila/platform';
import { Sights, sightValues, visibleArticle } from './sight';

const articles = {
  name: 'article',
  table: 'article',
  findable: `c.state not in ('draft', 'archived') and ${visibleArticle('c')}`,
  changedAt: 'c.updated_at',
};
const parts = rangesOf(articles);
const addresses = addressesIn(articles, '$4');

/** The articles that search engines are told of: what anybody may see, as it is now. */
@Injectable()
export class ArticleAddresses {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
  ) {}

  async parts(): Promise<string[]> {
    return (await this.database.rows(parts, await this.everybody())).map(({ part }) => part);
  }

  /** At most 5,000, by id. */
  async in(part: string): Promise<Addressed[]> {
    return this.database.rows(addresses, [...(await this.everybody()), part]);
  }

  private async everybody(): Promise<unknown[]> {
    return sightValues(await this.sights.of(Actor.anonymous('en')));
  }
}
