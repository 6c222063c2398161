import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, type Page, PageArgs, Rate } from '@kehila/platform';
import { RankingsReader } from '../rankings.reader';
import { PutSearchRankingInForce } from '../use-cases/put-search-ranking-in-force';
import { StartSearchComparison } from '../use-cases/start-search-comparison';
import { StopSearchComparison } from '../use-cases/stop-search-comparison';
import { UndoSearchRanking } from '../use-cases/undo-search-ranking';
import {
  PutSearchRankingInForceInput,
  PutSearchRankingInForceResult,
  SearchComparison,
  SearchComparisonConnection,
  SearchRankingInForce,
  StartSearchComparisonInput,
  StartSearchComparisonResult,
  StopSearchComparisonInput,
  StopSearchComparisonResult,
  UndoSearchRankingInput,
  UndoSearchRankingResult,
} from './ranking.types';

/** Seen in every space: managers decide. */
@Resolver(() => SearchComparison)
export class RankingResolver {
  constructor(
    private readonly reader: RankingsReader,
    private readonly starting: StartSearchComparison,
    private readonly stopping: StopSearchComparison,
    private readonly putting: PutSearchRankingInForce,
    private readonly undoing: UndoSearchRanking,
  ) {}

  @Query(() => SearchRankingInForce, { description: 'By which settings the search ranks. Managers only.' })
  @Allow('manager')
  searchRanking(): Promise<SearchRankingInForce> {
    return this.reader.inForce();
  }

  @Query(() => SearchComparisonConnection, { description: 'Comparisons of two rankings and what came of them; the newest first. Managers only.' })
  @Allow('manager')
  searchComparisons(@Args() { first, after }: PageArgs): Promise<Page<SearchComparison>> {
    return this.reader.page(first, after);
  }

  @Mutation(() => StartSearchComparisonResult, {
    description:
      'Shows the hits of two rankings in one list on first pages of searches, and counts which of them are opened; one comparison at a time. Managers only.',
  })
  @Rate('act')
  @Allow('manager')
  async startSearchComparison(@CurrentActor() actor: Actor, @Args('input') input: StartSearchComparisonInput): Promise<SearchComparison | Failure> {
    const outcome = await this.starting.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.one(outcome.id);
  }

  @Mutation(() => StopSearchComparisonResult, { description: 'Ends a comparison before its time. Managers only.' })
  @Rate('act')
  @Allow('manager')
  async stopSearchComparison(@CurrentActor() actor: Actor, @Args('input') { id }: StopSearchComparisonInput): Promise<SearchComparison | Failure> {
    const outcome = await this.stopping.execute(actor, id);
    return isFailure(outcome) ? outcome : this.reader.one(outcome.id);
  }

  @Mutation(() => PutSearchRankingInForceResult, {
    description: 'Lets the search rank by one of two settings that were compared; a comparison decides nothing by itself. Managers only.',
  })
  @Rate('act')
  @Allow('manager')
  async putSearchRankingInForce(@CurrentActor() actor: Actor, @Args('input') input: PutSearchRankingInForceInput): Promise<SearchRankingInForce | Failure> {
    const outcome = await this.putting.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.inForce();
  }

  @Mutation(() => UndoSearchRankingResult, { description: 'Takes back what is in force: what was so before is so again. Managers only.' })
  @Rate('act')
  @Allow('manager')
  async undoSearchRanking(@CurrentActor() actor: Actor, @Args('input') { id }: UndoSearchRankingInput): Promise<SearchRankingInForce | Failure> {
    const outcome = await this.undoing.execute(actor, id);
    return isFailure(outcome) ? outcome : this.reader.inForce();
  }
}
