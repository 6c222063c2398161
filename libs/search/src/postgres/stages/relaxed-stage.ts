import { Injectable } from '@nestjs/common';
import { allOf, eitherOf } from '../lexemes';
import { type QueryPlan, withMarkers } from '../../planning/query-plan';
import { estimate, type QueryWord, queryOf, weightOf } from '../../planning/query-word';
import type { Found } from './found';
import { TextStage } from './text-stage';
import { TitleStage } from './title-stage';

const rarestWords = 6;
const mostCandidates = 1_000;
const mostOfAllButOne = 2_000;
const mostOfPairs = 800;
const mostParts = 10;

/** What holds nearly all words, or two of the rarest: for a query with a word too many, and for titles that say the same in other words. */
@Injectable()
export class RelaxedStage {
  constructor(
    private readonly titles: TitleStage,
    private readonly texts: TextStage,
  ) {}

  async findTitles(plan: QueryPlan, wanted: number, exceptThread?: string): Promise<Found[]> {
    const query = relaxedQuery(plan, 'tdf');
    if (query === undefined) return [];
    return this.titles.read(plan, { query, recheck: null, candidates: mostCandidates, wanted, exceptThread });
  }

  async findTexts(plan: QueryPlan, wanted: number): Promise<Found[]> {
    const query = relaxedQuery(plan, 'df');
    return query === undefined ? [] : this.texts.findSomeWords(plan, query, wanted);
  }
}

/** "All but one" of up to five words and pairs of the rarest (of two words each alone), as long as they leave few documents; undefined when no word is known. */
export function relaxedQuery(plan: QueryPlan, frequency: 'df' | 'tdf'): string | undefined {
  const known = plan.words.filter((word) => word[frequency] > 0);
  const rarest = known.sort((one, other) => weightOf(other, plan.documents) - weightOf(one, plan.documents)).slice(0, rarestWords);
  if (rarest.length === 0) return undefined;
  if (rarest.length === 1) return withMarkers(plan, eitherOf(rarest.map(queryOf)));

  const left = (words: readonly QueryWord[]) => estimate(words, plan.documents, frequency) * plan.share;
  const allButOne =
    rarest.length >= 3 && rarest.length <= 5
      ? rarest.map((word) => rarest.filter((other) => other !== word)).filter((words) => left(words) < mostOfAllButOne)
      : [];
  const parts = [...allButOne];
  let estimated = allButOne.reduce((sum, words) => sum + left(words), 0);
  const fewer = rarest.length === 2 ? [rarest, ...rarest.map((word) => [word])] : pairsOf(rarest);
  for (const words of fewer.sort((one, other) => left(one) - left(other))) {
    if (parts.length >= mostParts || (parts.length > 0 && estimated + left(words) > mostOfPairs)) break;
    estimated += left(words);
    parts.push(words);
  }
  return withMarkers(plan, anyPart(parts));
}

/** Any of the parts. An unfinished word stands in the query once: the index walks its completions anew wherever it is named. */
function anyPart(parts: readonly (readonly QueryWord[])[]): string {
  const unfinished = parts.flat().find(({ isOpen }) => isOpen);
  const [withIt, without] = [parts.filter((words) => words.includes(unfinished!)), parts.filter((words) => !words.includes(unfinished!))];
  if (!unfinished || withIt.length < 2 || withIt.some(({ length }) => length === 1)) return eitherOf(parts.map(together));
  const others = withIt.map((words) => words.filter((word) => word !== unfinished));
  return eitherOf([allOf([queryOf(unfinished), eitherOf(others.map(together))]), ...without.map(together)]);
}

function together(words: readonly QueryWord[]): string {
  return allOf(words.map(queryOf));
}

function pairsOf(words: readonly QueryWord[]): QueryWord[][] {
  return words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other]));
}
