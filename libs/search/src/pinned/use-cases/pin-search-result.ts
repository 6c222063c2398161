import { Injectable } from '@nestjs/common';
import {
  type Actor,
  BadInput,
  Clock,
  ErrorCode,
  type Failure,
  LimitReached,
  LiveStamps,
  NotFound,
  problemsOfSpan,
  type Transaction,
  UnitOfWork,
} from '@kehila/platform';
import { SearchSources } from '../../document/search-sources';
import { SearchResultPinned } from '../pinned-search-result.events';
import { notOver, pin, pinAgain, pinnedOfContent, type PinnedSearchResultRow } from '../pinned-search-result.sql';
import { mostForOneQuery, standsAt, wordingOfQuery } from '../pinned-search-results';

export interface ResultToPin {
  readonly query: string;
  readonly contentId: string;
  /** Null: from now on. */
  readonly from?: Date | null;
  readonly until: Date;
}

/** A manager lets a question or an article stand first for a query, in whatever forms and order its words are typed. */
@Injectable()
export class PinSearchResult {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
    private readonly sources: SearchSources,
  ) {}

  /** @throws BadInput when the query says nothing, or it would never be seen at the times that were named. */
  async execute(actor: Actor, input: ResultToPin): Promise<PinnedSearchResultRow | Failure> {
    const { contentId, until } = input;
    const query = input.query.trim();
    const now = this.clock.now();
    const from = input.from ?? now;
    refuseSenseless(query, from, until, now);
    const kind = await this.kindOf(actor, contentId);
    const outcome = await this.work.run<PinnedSearchResultRow>({ act: 'pinSearchResult', actor }, async (tx) => {
      if (!kind) return new NotFound(contentId, ['input', 'contentId']);
      // One change after the other: two of them never count what stands there at the same time.
      await this.stamps.change(tx, 'pinned_search_results');
      if (await this.isFull(tx, query, contentId, from, until)) return new LimitReached(ErrorCode.PINNED_SEARCH_RESULT_LIMIT_REACHED, mostForOneQuery);
      const before = (await tx.rows(pinnedOfContent, [contentId])).find(isFor(query));
      await tx.record(new SearchResultPinned({ contentId, kind, query, at: tx.now }));
      return (await (before ? tx.row(pinAgain, [before.id, query, from, until]) : tx.row(pin, [query, contentId, kind, from, until])))!;
    });
    await this.stamps.refresh();
    return outcome;
  }

  /** Undefined: nothing that a search finds, or not for this actor. The source is asked: the index may not know yet what was just published. */
  private async kindOf(actor: Actor, id: string): Promise<'question' | 'article' | undefined> {
    const kind = (await this.sources.documents([id]))[0]?.kind;
    if (kind === undefined || kind === 'answer') return undefined;
    return (await this.sources.visible(actor, [{ id, kind }])).has(id) ? kind : undefined;
  }

  /** Whether at some moment of that time as many others stand there as may. */
  private async isFull(tx: Transaction, query: string, contentId: string, from: Date, until: Date): Promise<boolean> {
    const others = (await tx.rows(notOver, [tx.now])).filter((row) => row.content_id !== contentId).filter(isFor(query));
    const moments = [from, ...others.map(({ from_at }) => from_at)].filter((at) => from <= at && at < until);
    return moments.some((at) => others.filter(standsAt(at)).length >= mostForOneQuery);
  }
}

/** By the words as they are understood today. */
function isFor(query: string): (row: PinnedSearchResultRow) => boolean {
  const wording = wordingOfQuery(query);
  return (row) => wordingOfQuery(row.query) === wording;
}

function refuseSenseless(query: string, from: Date, until: Date, now: Date): void {
  const problems = problemsOfSpan(from, until, now);
  if (wordingOfQuery(query) === '') problems.unshift({ path: ['input', 'query'], code: 'INVALID' });
  if (problems.length > 0) throw new BadInput(problems);
}
