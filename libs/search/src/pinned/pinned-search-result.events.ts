import { DomainEvent, type Fields } from '@kehila/platform';

abstract class SearchResultEvent extends DomainEvent {
  readonly contentId: string;
  readonly kind: 'question' | 'article';
  readonly query: string;

  override get aggregate(): string {
    return `${this.kind}:${this.contentId}`;
  }
}

/** It stands first for a query for a while. */
export class SearchResultPinned extends SearchResultEvent {
  constructor(fields: Fields<SearchResultPinned>) {
    super(fields);
  }
}

/** It stands first for that query no more. */
export class SearchResultUnpinned extends SearchResultEvent {
  constructor(fields: Fields<SearchResultUnpinned>) {
    super(fields);
  }
}
