import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, LiveStamps, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { SearchRankingPutInForce } from '../ranking.events';
import { chooseRanking, oneComparison, rankingInForce } from '../ranking.sql';
import type { Team } from '../team-draft';

/** A manager lets the search rank by one of two settings that were compared. A comparison decides nothing by itself. */
@Injectable()
export class PutSearchRankingInForce {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, { comparisonId, which }: { comparisonId: string; which: Team }): Promise<{ id: string } | Failure> {
    const outcome = await this.work.run<{ id: string }>({ act: 'putSearchRankingInForce', actor }, async (tx) => {
      await this.stamps.change(tx, 'search_ranking');
      const comparison = await tx.row(oneComparison, [tx.now, comparisonId]);
      if (!comparison) return new NotFound(comparisonId, ['input', 'comparisonId']);
      if (!comparison.ended_at) return new Refused(ErrorCode.SEARCH_COMPARISON_RUNNING);
      const ranking = comparison[which];
      const standing = await tx.row(rankingInForce, []);
      // Said twice, it is in force once.
      if (standing?.ranking.id === ranking.id) return { id: standing.id };
      const { id } = (await tx.row(chooseRanking, [ranking.id, tx.now]))!;
      await tx.record(new SearchRankingPutInForce({ choiceId: id, name: ranking.name, at: tx.now }));
      return { id };
    });
    await this.stamps.refresh();
    return outcome;
  }
}
