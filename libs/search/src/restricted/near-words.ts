import { Injectable } from '@nestjs/common';
import { type Actor, type Prepared, preparedOnDemand } from '@kehila/platform';
import type { Readable } from '../document/search-source';
import { SearchSources } from '../document/search-sources';
import type { QueryWord } from '../planning/query-word';
import { oneErrorAway } from '../postgres/dictionary/edits';
import { anyOf } from '../postgres/lexemes';
import { SearchPool } from '../postgres/search-pool';

interface NearWord {
  readonly word: string;
}

/** Of more words that nobody knows, the rest is no typing error. */
const mostForgiven = 3;
/** So many texts tell what was meant. */
const mostTexts = 100;
const mostVariants = 12;

/** Whose texts they are is asked by the statement that reads them. `offset 0`: of so many words the planner believes that any text holds one, and would read all. Index `search_restricted_by_words`. */
function nearStatement(kinds: string, { ids, values }: Readable): Prepared<NearWord> {
  const [query, edits] = [1, 2].map((at) => `$${values.length + at}`);
  return preparedOnDemand(
    `search_restricted_near_${kinds}`,
    () => `with texts as materialized (
       select full_vector from (select id, full_vector from search_restricted where full_vector @@ ${query}::tsquery offset 0) near where id in (${ids}) limit ${mostTexts}
     )
     select word from texts, unnest(tsvector_to_array(full_vector)) word join unnest(${edits}::text[]) near on near = word
     group by word order by count(*) desc, word limit ${mostVariants}`,
  );
}

/** What a typing error may have meant in the texts that the searcher may read and not everybody may: read from these texts, for this search, and kept nowhere. */
@Injectable()
export class NearWords {
  constructor(
    private readonly sources: SearchSources,
    private readonly pool: SearchPool,
  ) {}

  /** The words with what may have been meant by those that stand in no text for everybody; undefined where that adds nothing. */
  async forgiving(actor: Actor, spaces: readonly string[], words: readonly QueryWord[]): Promise<readonly QueryWord[] | undefined> {
    const unknown = words.filter(({ isUnknown }) => isUnknown).slice(0, mostForgiven);
    const near = new Map(await Promise.all(unknown.map(async (word) => [word, await this.of(actor, spaces, word)] as const)));
    if ([...near.values()].every(({ length }) => length === 0)) return undefined;
    return words.map((word) => ({ ...word, variants: [...word.variants, ...(near.get(word) ?? [])] }));
  }

  private async of(actor: Actor, spaces: readonly string[], { word }: QueryWord): Promise<readonly string[]> {
    const edits = oneErrorAway(word);
    if (edits.length === 0) return [];
    const found = await Promise.all(
      this.sources.readable(actor, spaces).map(({ kinds, of }) => this.pool.rowsInTime(nearStatement(kinds, of), [...of.values, anyOf(edits), edits])),
    );
    return found.flat().map((near) => near.word);
  }
}
