import { Injectable } from '@nestjs/common';
import {
  type Actor,
  BadInput,
  Clock,
  ErrorCode,
  type Failure,
  type FieldProblem,
  LiveStamps,
  problemsOfSpan,
  Refused,
  type Transaction,
  UnitOfWork,
} from '@kehila/platform';
import { areSame } from '../../engine/ranking-settings';
import { SearchComparisonStarted } from '../ranking.events';
import { endOverdue, insertRanking, runningComparison, startComparison } from '../ranking.sql';
import type { NamedRanking } from '../ranking-rows';

export interface ComparisonToStart {
  readonly a: NamedRanking;
  readonly b: NamedRanking;
  readonly until: Date;
  readonly mostSearches: number;
}

/** A manager lets searchers decide between two settings of the ranking, for a time and so many searches; one comparison at a time. */
@Injectable()
export class StartSearchComparison {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
  ) {}

  /** @throws BadInput when the two are the same, or it would end before it began. */
  async execute(actor: Actor, { a, b, until, mostSearches }: ComparisonToStart): Promise<{ id: string } | Failure> {
    const rankings = [a, b].map((ranking) => ({ ...ranking, name: ranking.name.trim() })) as [NamedRanking, NamedRanking];
    refuseSenseless(rankings, until, this.clock.now());
    const outcome = await this.work.run<{ id: string }>({ act: 'startSearchComparison', actor }, async (tx) => {
      // One change after the other: of two that start at the same time the second finds the first.
      await this.stamps.change(tx, 'search_ranking');
      await tx.rows(endOverdue, [tx.now]);
      if (await tx.row(runningComparison, [tx.now])) return new Refused(ErrorCode.SEARCH_COMPARISON_RUNNING);
      const ids = [await settingOf(tx, rankings[0]), await settingOf(tx, rankings[1])];
      const { id } = (await tx.row(startComparison, [...ids, tx.now, until, mostSearches]))!;
      await tx.record(new SearchComparisonStarted({ comparisonId: id, names: [rankings[0].name, rankings[1].name], at: tx.now }));
      return { id };
    });
    await this.stamps.refresh();
    return outcome;
  }
}

async function settingOf(tx: Transaction, { name, officialFirst, official, solved, votes, age }: NamedRanking): Promise<string> {
  return (await tx.row(insertRanking, [name, officialFirst, official, solved, votes, age]))!.id;
}

function refuseSenseless([a, b]: readonly [NamedRanking, NamedRanking], until: Date, now: Date): void {
  const problems: FieldProblem[] = problemsOfSpan(now, until, now);
  if (a.name === b.name) problems.push({ path: ['input', 'b'], code: 'RANKING_NAME_TWICE' });
  else if (areSame(a, b)) problems.push({ path: ['input', 'b'], code: 'RANKINGS_SAME' });
  if (a.name === '' || b.name === '') problems.push({ path: ['input', a.name === '' ? 'a' : 'b'], code: 'INVALID' });
  if (problems.length > 0) throw new BadInput(problems);
}
