import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, LiveStamps, NotFound, UnitOfWork } from '@kehila/platform';
import { SearchRankingUndone } from '../ranking.events';
import { rankingInForce, undoChoice } from '../ranking.sql';

/** A manager takes back what is in force: what was in force before it is so again. */
@Injectable()
export class UndoSearchRanking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ id: string } | Failure> {
    const outcome = await this.work.run<{ id: string }>({ act: 'undoSearchRanking', actor }, async (tx) => {
      await this.stamps.change(tx, 'search_ranking');
      const standing = await tx.row(rankingInForce, []);
      if (standing?.id !== id) return new NotFound(id, ['input', 'id']);
      await tx.rows(undoChoice, [id, tx.now]);
      await tx.record(new SearchRankingUndone({ choiceId: id, name: standing.ranking.name, at: tx.now }));
      return { id };
    });
    await this.stamps.refresh();
    return outcome;
  }
}
