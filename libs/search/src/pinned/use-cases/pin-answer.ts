import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, Clock, ErrorCode, type Failure, LimitReached, LiveStamps, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { SearchSources } from '../../document/search-sources';
import { countOthers, kindOfContent, pin } from '../pinned-answer.sql';
import { mostForOneQuery, wordingOfQuery } from '../pinned-answers';

export interface AnswerToPin {
  readonly query: string;
  readonly contentId: string;
  /** Null: from now on. */
  readonly from?: Date | null;
  readonly until: Date;
}

const longestDays = 366;
const dayMilliseconds = 86_400_000;

/** A manager lets a question or an article stand first for a query, in whatever forms and order its words are typed. */
@Injectable()
export class PinAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
    private readonly sources: SearchSources,
  ) {}

  /** @throws BadInput when the query says nothing, or it would never be seen at the times that were named. */
  async execute(actor: Actor, input: AnswerToPin): Promise<{ pinId: string } | Failure> {
    const query = input.query.trim();
    const wording = wordingOfQuery(query);
    const from = input.from ?? this.clock.now();
    this.refuseTimes(from, input.until);
    if (wording === '') throw new BadInput([{ path: ['input', 'query'], code: 'INVALID' }]);
    const { contentId, until } = input;
    const outcome = await this.work.run<{ pinId: string }>({ act: 'pinAnswer', actor }, async (tx) => {
      // One change after the other: two of them never count what stands there at the same time.
      await this.stamps.change(tx, 'pinned_answers');
      const kind = (await tx.row(kindOfContent, [contentId]))?.kind;
      if (!kind || !(await this.isSeen(actor, contentId, kind))) return new NotFound(contentId, ['input', 'contentId']);
      if ((await this.others(tx, wording, contentId)) >= mostForOneQuery) return new LimitReached(ErrorCode.PINNED_ANSWER_LIMIT_REACHED, mostForOneQuery);
      return { pinId: (await tx.row(pin, [query, wording, contentId, kind, from, until]))!.id };
    });
    await this.stamps.refresh();
    return outcome;
  }

  private refuseTimes(from: Date, until: Date): void {
    const refuse = (code: string) => new BadInput([{ path: ['input', 'until'], code }]);
    if (until <= from || until <= this.clock.now()) throw refuse('ENDS_TOO_EARLY');
    if (until.getTime() - from.getTime() > longestDays * dayMilliseconds) throw refuse('ENDS_TOO_LATE');
  }

  private async isSeen(actor: Actor, id: string, kind: 'question' | 'article'): Promise<boolean> {
    return (await this.sources.visible(actor, [{ id, kind }])).has(id);
  }

  private async others(tx: Transaction, wording: string, contentId: string): Promise<number> {
    return (await tx.row(countOthers, [wording, contentId, tx.now]))!.count;
  }
}
