import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, LiveStamps, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { SearchComparisonStopped } from '../ranking.events';
import { endOverdue, oneComparison, stopComparison } from '../ranking.sql';

/** A manager ends a comparison before its time. */
@Injectable()
export class StopSearchComparison {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ id: string } | Failure> {
    const outcome = await this.work.run<{ id: string }>({ act: 'stopSearchComparison', actor }, async (tx) => {
      await this.stamps.change(tx, 'search_ranking');
      if (!(await tx.row(oneComparison, [tx.now, id]))) return new NotFound(id, ['input', 'id']);
      await tx.rows(endOverdue, [tx.now]);
      const stopped = await tx.row(stopComparison, [id, tx.now]);
      if (!stopped) return new Refused(ErrorCode.SEARCH_COMPARISON_ENDED);
      await tx.record(new SearchComparisonStopped({ comparisonId: id, at: tx.now }));
      return stopped;
    });
    await this.stamps.refresh();
    return outcome;
  }
}
