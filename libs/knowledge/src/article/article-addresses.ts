import { Injectable } from '@nestjs/common';
import { type Addressed, addressesIn, rangesOf } from '@kehila/community';
import { Actor, Database } from '@kehila/platform';
import type { ArticleTranslation } from '../translation/graphql/translation.types';
import { TranslationsReader } from '../translation/translations.reader';
import { isShown, Sights, sightValues, visibleArticle } from './sight';

const articles = {
  name: 'article',
  table: 'article',
  findable: `${isShown('c')} and ${visibleArticle('c')}`,
  changedAt: 'c.updated_at',
};
const parts = rangesOf(articles);
const addresses = addressesIn(articles, '$4');

const everybody = Actor.anonymous('en');

export interface AddressedArticle extends Addressed {
  /** What its readers are led to in other languages. */
  readonly readAs: readonly Pick<ArticleTranslation, 'id' | 'slug' | 'language'>[];
}

/** The articles that search engines are told of: what anybody may see, as it is now. */
@Injectable()
export class ArticleAddresses {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly translations: TranslationsReader,
  ) {}

  async parts(): Promise<string[]> {
    return (await this.database.rows(parts, await this.everybody())).map(({ part }) => part);
  }

  /** At most 5,000, by id. */
  async in(part: string): Promise<AddressedArticle[]> {
    const rows = await this.database.rows(addresses, [...(await this.everybody()), part]);
    const others = await this.translations.ofAll(
      everybody,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...row, readAs: (others.get(row.id) ?? []).filter(({ leads }) => leads) }));
  }

  private async everybody(): Promise<unknown[]> {
    return sightValues(await this.sights.of(everybody));
  }
}
