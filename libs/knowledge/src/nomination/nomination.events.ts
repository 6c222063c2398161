import { DomainEvent, type Fields } from '@kehila/platform';

/** Somebody suggested that a thread or an answer become an article. */
export class ArticleNominated extends DomainEvent {
  readonly nominationId: string;
  readonly questionId: string;
  readonly answerId: string | null;
  readonly spaceId: string;
  readonly nominatedBy: string;

  constructor(fields: Fields<ArticleNominated>) {
    super(fields);
  }

  override get aggregate(): string {
    return `nomination:${this.nominationId}`;
  }
}
