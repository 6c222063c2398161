import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import type { SearchOrderName } from '../../engine/search-request';
import { anyOf, quoted } from '../lexemes';
import { type QueryPlan, wholeQuery, withBeside, withMarkers } from '../../planning/query-plan';
import { estimate } from '../../planning/query-word';
import { SearchPool } from '../search-pool';
import { type Found, foundOf, type FoundRow } from './found';

/** More matches than these are not sorted. */
const mostSorted = 8_000;
/** So many of the newest documents are walked through before the matches are sorted after all. */
const longestWalk = 5_000;
/** Looking at a document on the walk costs as much as fetching so many matches. */
const costOfStep = 3;
/** Answers stand among their threads: so many rows give enough threads. */
const rowsForThread = 4;

const matches = `select id, thread_id, score, created_at from search_doc where full_vector @@ $1::tsquery and space_id = any($2::bigint[]) limit ${mostSorted}`;

const newestMatches = prepared<FoundRow>(
  'search_newest_matches',
  `with matches as materialized (${matches}) select id, thread_id, 0 as score from matches order by created_at desc, id desc limit $3`,
);

const highestMatches = prepared<FoundRow>(
  'search_highest_matches',
  `with matches as materialized (${matches}) select id, thread_id, score from matches order by matches.score desc, created_at desc, id desc limit $3`,
);

/**
 * Where very many match, a page is full soon. Index `search_doc_by_age`: the walk ends with the page or after so many documents, whatever the estimate was.
 */
const newestByWalking = prepared<FoundRow>(
  'search_newest_by_walking',
  `select id, thread_id, 0 as score
   from (select id, thread_id, full_vector from search_doc where space_id = any($2::bigint[]) order by created_at desc, id desc limit ${longestWalk}) newest
   where full_vector @@ $1::tsquery limit $3`,
);

/** By age or votes instead of relevance. */
@Injectable()
export class OrderedStage {
  constructor(private readonly pool: SearchPool) {}

  async find(plan: QueryPlan, order: Exclude<SearchOrderName, 'relevance'>, wanted: number): Promise<Found[]> {
    const rows = wanted * rowsForThread;
    const matching = Math.max(1, estimate(plan.words, plan.documents, 'df') * plan.share);
    const read = async (statement: typeof newestMatches, query: string) =>
      foundOf(await this.pool.rowsInTime(statement, [withBeside(plan, query), plan.spaces, rows]));
    if (order === 'votes') return read(highestMatches, queryInOrder(plan, matching > mostSorted ? ['~h1'] : []));

    const query = queryInOrder(plan, []);
    const steps = (rows * plan.documents) / matching;
    if (steps < longestWalk && steps * costOfStep < matching) {
      const found = await read(newestByWalking, query);
      if (found.length >= rows) return found;
    }
    return read(newestMatches, query);
  }
}

/** Of very many only those of the best tier are sorted by votes. Without words, threads and articles are meant, not each answer. */
function queryInOrder(plan: QueryPlan, tier: string[]): string {
  if (plan.words.length > 0) return withMarkers(plan, wholeQuery(plan), tier);
  return withMarkers(plan, plan.markers.includes('~kanswer') ? quoted('~kanswer') : anyOf(['~kquestion', '~karticle']), tier);
}
