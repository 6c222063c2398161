import { Injectable } from '@nestjs/common';
import { oneEachThread } from '../engine/one-each-thread';
import type { SearchRequest } from '../engine/search-request';
import type { QueryPlan } from '../planning/query-plan';
import { QueryPlanner } from '../planning/query-planner';
import type { Found } from './stages/found';
import { RelaxedStage, relaxedQuery } from './stages/relaxed-stage';
import { TextStage } from './stages/text-stage';
import { aboutHalf, highestScore, nearlyAll } from './stages/title-scoring';
import { TitleStage } from './stages/title-stage';

export interface RankedResult {
  readonly plan: QueryPlan;
  readonly found: readonly Found[];
  /** What else was asked for when too few held all words. */
  readonly relaxedQuery: string | undefined;
}

/** What the stages found that ask for all words, best first. */
interface Matches {
  readonly official: readonly Found[];
  readonly titles: readonly Found[];
  readonly texts: readonly Found[];
}

const fewestHits = 5;
const fewestTitles = 3;
const rankedAtLeast = 100;

/**
 * The order of relevance: the few official articles that hold several words at once, the very title, titles with all words, titles with nearly all,
 * texts with all, then what holds some, by what the words that it holds are worth.
 * Typing errors are forgiven in words that no document has, and in rare ones when little is found.
 */
@Injectable()
export class RankedSearch {
  constructor(
    private readonly planner: QueryPlanner,
    private readonly titleStage: TitleStage,
    private readonly textStage: TextStage,
    private readonly relaxedStage: RelaxedStage,
  ) {}

  async find(plan: QueryPlan, { query, depth: wanted, typing = false }: SearchRequest): Promise<RankedResult> {
    const [whole, strict] = await Promise.all([this.titleStage.findWhole(plan, query), this.matching(plan, wanted)]);
    const titles = [...strict.official, ...whole, ...strict.titles];
    const strictly = [...titles, ...strict.texts];
    const forgiving = oneEachThread(strictly).length < fewestHits ? await this.planner.forgiving(plan) : undefined;
    if (!forgiving) return this.relax(plan, titles, strict.texts, wanted, typing);
    const more = await this.matching(forgiving, wanted);
    return this.relax(forgiving, [...strictly, ...more.official, ...more.titles], more.texts, wanted, typing);
  }

  /** Adds what holds nearly all words, or some, where the titles (and all together) are few. While one types, whole texts are not read for some of the words where titles fill the list. */
  private async relax(plan: QueryPlan, titles: readonly Found[], texts: readonly Found[], wanted: number, typing: boolean): Promise<RankedResult> {
    const words = plan.words.length;
    const tooFewTitles = oneEachThread(titles).length < fewestTitles && words >= 3;
    const tooFew = oneEachThread([...titles, ...texts]).length < fewestHits && words >= 2;
    if (!tooFewTitles && !tooFew) return { plan, found: [...titles, ...texts], relaxedQuery: undefined };

    const relaxed = await this.relaxedStage.findTitles(plan, rankedAtLeast);
    const highest = highestScore(plan.words, plan.documents);
    const near = tooFewTitles ? relaxed.filter(({ score }) => score >= nearlyAll * highest) : [];
    const holdingAll = [...titles, ...near, ...texts];
    const titlesAreEnough = typing && oneEachThread([...holdingAll, ...relaxed]).length >= wanted;
    const some = words >= 3 && oneEachThread(holdingAll).length < fewestTitles && !titlesAreEnough ? await this.relaxedStage.findTexts(plan, wanted) : [];
    const half = relaxed.filter(({ score }) => score >= aboutHalf * highest);
    return { plan, found: [...holdingAll, ...half, ...some, ...relaxed], relaxedQuery: relaxedQuery(plan, 'tdf') };
  }

  /**
   * Titles with all words, best first; texts, where titles do not fill the page; and the few official articles that hold all words anywhere:
   * they answer even where their title says it in other words. A single word says too little for that.
   */
  private async matching(plan: QueryPlan, wanted: number): Promise<Matches> {
    const [titles, official] = await Promise.all([
      this.titleStage.find(plan, Math.max(rankedAtLeast, 2 * wanted)),
      plan.words.length > 1 && plan.officialFirst > 0 ? this.textStage.findOfficial(plan) : [],
    ]);
    const texts = oneEachThread([...official, ...titles]).length < wanted ? await this.textStage.find(plan, wanted) : [];
    return { official, titles, texts };
  }
}
