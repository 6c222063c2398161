import { DomainEvent, type Fields } from '@kehila/platform';

abstract class SearchSynonymsEvent extends DomainEvent {
  readonly synonymsId: string;
  readonly words: readonly string[];

  override get aggregate(): string {
    return `searchSynonyms:${this.synonymsId}`;
  }
}

/** Some words say the same to the search from now on. */
export class SearchSynonymsSaved extends SearchSynonymsEvent {
  constructor(fields: Fields<SearchSynonymsSaved>) {
    super(fields);
  }
}

/** They do not say the same any more. */
export class SearchSynonymsRemoved extends SearchSynonymsEvent {
  constructor(fields: Fields<SearchSynonymsRemoved>) {
    super(fields);
  }
}

/** Words that people wrote instead of others say something else. */
export class SearchSynonymsDeclined extends SearchSynonymsEvent {
  constructor(fields: Fields<SearchSynonymsDeclined>) {
    super(fields);
  }
}
