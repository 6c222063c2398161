import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { anyOf, quoted } from '../lexemes';
import { titleMarker } from '../markers';
import { type QueryPlan, withMarkers } from '../../planning/query-plan';
import { SearchPool } from '../search-pool';
import { type Found, foundOf, type FoundRow } from './found';
import { selectionOf } from './selection';
import { candidateLimit, tiersToTry } from './tiers';
import { titleStatement, valuesFor } from './title-scoring';

const fewBesideCompletion = 4_000;
const enoughOfTier = 150;
const mostOfSameTitle = 10;

const sameTitle = prepared<FoundRow>(
  'search_same_title',
  `select id, thread_id, quality as score from search_doc
   where title_vector @@ $1::tsquery and space_id = any($2::bigint[]) and ($4::tsquery is null or full_vector @@ $4::tsquery) order by (standing = 'official') is true desc, quality desc, id desc limit $3`,
);

/** What is asked of one reading of titles. */
export interface TitleReading {
  readonly query: string;
  readonly recheck: string | null;
  readonly candidates: number;
  readonly wanted: number;
  readonly exceptThread?: string;
}

/** Titles that hold all words. */
@Injectable()
export class TitleStage {
  constructor(private readonly pool: SearchPool) {}

  async find(plan: QueryPlan, wanted: number): Promise<Found[]> {
    const selection = selectionOf(plan, 'tdf', fewBesideCompletion);
    let found: Found[] = [];
    for (const markers of tiersToTry(selection.estimate, plan.documents, Math.max(enoughOfTier, wanted))) {
      const query = markers.length > 0 ? withMarkers(plan, selection.query, markers) : selection.query;
      found = await this.read(plan, { query, recheck: selection.recheck, candidates: candidateLimit(plan.documents), wanted });
      if (found.length >= wanted) break;
    }
    return found;
  }

  /** Those whose title is the query, word by word. */
  async findWhole(plan: QueryPlan, title: string): Promise<Found[]> {
    const marker = titleMarker(title);
    if (marker === undefined) return [];
    return foundOf(await this.pool.rowsInTime(sameTitle, [withMarkers(plan, quoted(marker)), plan.spaces, mostOfSameTitle, plan.beside]));
  }

  /** Ranks the titles of one selection by the words of the plan. */
  async read(plan: QueryPlan, reading: TitleReading): Promise<Found[]> {
    const nearness = anyOf(plan.words.map((word) => word.word));
    const { query, recheck, candidates, wanted, exceptThread } = reading;
    const values = [
      query,
      plan.spaces,
      candidates,
      wanted,
      nearness,
      recheck,
      exceptThread ?? null,
      plan.beside,
      plan.weights,
      ...valuesFor(plan.words, plan.documents),
    ];
    return foundOf(await this.pool.rowsInTime(titleStatement(plan.words.length), values));
  }
}
