import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { allOf, anyOf, startingWith } from '../lexemes';
import { officialMarker } from '../markers';
import { type QueryPlan, withBeside, withMarkers } from '../../planning/query-plan';
import { orSynonyms, type QueryWord } from '../../planning/query-word';
import { SearchPool } from '../search-pool';
import { besideIndex } from './beside-index';
import { type Found, foundOf, type FoundRow } from './found';
import { selectionOf } from './selection';
import { someWordsStatement, valuesOfSomeWords } from './some-words';
import { tiersToTry } from './tiers';
import { byTrust } from './trust';
import { weighedBy } from './weights';

/** The vector of a whole text stands apart from its row: reading it to check a beginning costs more than asking the index for its commonest completions. */
const fewBesideCompletion = 400;
const fewestRanked = 300;
const enoughOfTier = 200;

/** Ranks whole texts by how near the words stand. Values: query, spaces, most candidates, how many are wanted, words for the rank, a check beside the index or null, the weights. */
const textsByRank = prepared<FoundRow>(
  'search_texts',
  `with candidates as materialized (
     select id, thread_id, full_vector, quality, standing, trust, ${weighedBy('$7')} as weight from search_doc
     where full_vector @@ $1::tsquery and space_id = any($2::bigint[]) and ${besideIndex('full_vector', '$6')} limit $3
   )
   select id, thread_id, ts_rank_cd('{0.05,0.2,0.5,1}', full_vector, $5::tsquery, 1) * case standing when 'official' then 1.25 else 1 end * ${byTrust} * weight + 0.01 * quality as score
   from candidates order by 3 desc, id desc limit $4`,
);

/** Whole texts, answers too, that hold all words. */
@Injectable()
export class TextStage {
  constructor(private readonly pool: SearchPool) {}

  async find(plan: QueryPlan, wanted: number): Promise<Found[]> {
    const selection = selectionOf(plan, 'df', fewBesideCompletion);
    let found: Found[] = [];
    for (const markers of tiersToTry(selection.estimate, plan.documents, enoughOfTier)) {
      const query = markers.length > 0 ? withMarkers(plan, selection.query, markers) : selection.query;
      found = await this.read(plan, query, selection.recheck, wanted);
      if (found.length >= wanted) break;
    }
    return found;
  }

  /** The few official articles that hold all words anywhere, best first. */
  findOfficial(plan: QueryPlan): Promise<Found[]> {
    const selection = selectionOf(plan, 'df', fewBesideCompletion);
    return this.read(plan, withMarkers(plan, selection.query, [officialMarker]), selection.recheck, plan.officialFirst);
  }

  async findSomeWords(plan: QueryPlan, query: string, wanted: number): Promise<Found[]> {
    const values = [withBeside(plan, query), plan.spaces, fewestRanked, wanted, plan.weights, ...valuesOfSomeWords(plan.words, plan.documents)];
    return foundOf(await this.pool.rowsInTime(someWordsStatement(plan.words.length), values));
  }

  private async read(plan: QueryPlan, query: string, recheck: string | null, wanted: number): Promise<Found[]> {
    const rank = allOf(plan.words.filter((word) => word.df > 0).map(rankedBy));
    return foundOf(
      await this.pool.rowsInTime(textsByRank, [withBeside(plan, query), plan.spaces, Math.max(fewestRanked, 3 * wanted), wanted, rank, recheck, plan.weights]),
    );
  }
}

function rankedBy(word: QueryWord): string {
  const itself = word.isUnfinished && word.variants.length === 0 ? startingWith(word.word) : anyOf([word.word, ...word.forms, ...word.variants]);
  return orSynonyms(word, itself);
}
