import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import type { Counts, FacetCount } from '../../engine/search-engine';
import type { SearchFilters } from '../../engine/search-request';
import { allOf, quoted } from '../lexemes';
import { uncountedMarkers } from '../markers';
import { SearchPool } from '../search-pool';

type Facet = 'spaces' | 'kinds' | 'tags' | 'states' | 'languages' | 'total';

interface CountRow {
  facet: Facet;
  value: string | null;
  count: number;
}

const mostCounted = 1_500;
const highestTotal = 1_000;
const mostTags = 30;

const inSpace = `($3::bigint is null or space_id = $3)`;
const ofKind = `($4::text is null or kind = $4)`;
const inState = `($5::text is null or state = $5)`;
const inLanguage = `($6::text is null or language = $6)`;
const threads = `count(distinct thread_id)::int as count`;

/** Each facet counts threads under all filters but its own, so that it says what choosing another value would find. */
const countMatches = prepared<CountRow>(
  'search_counts',
  `with matches as materialized (
     select thread_id, space_id, kind, state, language, tags from search_doc where full_vector @@ $1::tsquery and space_id = any($2::bigint[]) limit ${mostCounted}
   )
   select 'total' as facet, null as value, ${threads} from matches where ${inSpace} and ${ofKind} and ${inState} and ${inLanguage}
   union all select 'spaces', space_id::text, ${threads} from matches where ${ofKind} and ${inState} and ${inLanguage} group by space_id
   union all select 'kinds', kind, ${threads} from matches where ${inSpace} and ${inState} and ${inLanguage} group by kind
   union all select 'states', state, ${threads} from matches where ${inSpace} and ${ofKind} and ${inLanguage} and state is not null group by state
   union all select 'languages', language, ${threads} from matches where ${inSpace} and ${ofKind} and ${inState} group by language
   union all (
     select 'tags', tag, ${threads} from matches, unnest(tags) tag where ${inSpace} and ${ofKind} and ${inState} and ${inLanguage}
     group by tag order by 3 desc, tag limit ${mostTags}
   )`,
);

/** What is to be counted: the documents that hold the words, whatever the filters say. */
export interface Counted {
  readonly query: string;
  readonly spaces: readonly string[];
  readonly filters: SearchFilters;
  readonly filterMarkers: readonly string[];
  /** How many documents the words alone find, as far as frequencies tell. */
  readonly estimate: number;
}

/** Counts what was found, by facet. Of very many it counts a sample drawn by chance and says so. */
@Injectable()
export class CountStage {
  constructor(private readonly pool: SearchPool) {}

  async count(counted: Counted): Promise<Counts> {
    const { scale, marker } = sampleFor(counted.estimate);
    // Of very many, the filters narrow before the sample is drawn, or little would be left to count.
    const narrowing = marker === undefined ? uncountedMarkers(counted.filters) : [...counted.filterMarkers, marker];
    const query = allOf([counted.query, ...narrowing.map(quoted)]);
    const { spaceId, kind, state, language } = counted.filters;
    const rows = await this.pool.rowsInTime(countMatches, [query, counted.spaces, spaceId ?? null, kind ?? null, state ?? null, language ?? null]);
    const facet = (name: Facet): FacetCount[] =>
      rows
        .flatMap((row) => (row.facet === name && row.value !== null ? { value: row.value, count: row.count * scale } : []))
        .sort((one, other) => other.count - one.count);
    const total = (rows.find((row) => row.facet === 'total')?.count ?? 0) * scale;
    return {
      total: Math.min(highestTotal, total),
      approximate: scale > 1,
      spaces: facet('spaces'),
      kinds: facet('kinds'),
      tags: facet('tags'),
      states: facet('states'),
      languages: facet('languages'),
    };
  }
}

function sampleFor(estimate: number): { scale: number; marker?: string } {
  if (estimate <= mostCounted * 1.3) return { scale: 1 };
  return estimate * 0.1 <= mostCounted * 1.3 ? { scale: 10, marker: '~r1' } : { scale: 100, marker: '~r2' };
}
