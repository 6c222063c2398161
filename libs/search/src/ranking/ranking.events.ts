import { DomainEvent, type Fields } from '@kehila/platform';

abstract class SearchComparisonEvent extends DomainEvent {
  readonly comparisonId: string;

  override get aggregate(): string {
    return `searchComparison:${this.comparisonId}`;
  }
}

/** From now on first pages of searches come of two rankings. */
export class SearchComparisonStarted extends SearchComparisonEvent {
  readonly names: readonly [string, string];

  constructor(fields: Fields<SearchComparisonStarted>) {
    super(fields);
  }
}

/** Somebody ended it before its time. */
export class SearchComparisonStopped extends SearchComparisonEvent {
  constructor(fields: Fields<SearchComparisonStopped>) {
    super(fields);
  }
}

abstract class SearchRankingEvent extends DomainEvent {
  readonly choiceId: string;
  readonly name: string;

  override get aggregate(): string {
    return 'searchRanking';
  }
}

/** The search ranks by these settings from now on. */
export class SearchRankingPutInForce extends SearchRankingEvent {
  constructor(fields: Fields<SearchRankingPutInForce>) {
    super(fields);
  }
}

/** It ranks as before again. */
export class SearchRankingUndone extends SearchRankingEvent {
  constructor(fields: Fields<SearchRankingUndone>) {
    super(fields);
  }
}
