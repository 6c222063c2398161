import type { Counts, FacetCount } from '../engine/search-engine';
import type { SearchFilters } from '../engine/search-request';
import type { RestrictedText } from './restricted-texts';

export type Counted = Pick<RestrictedText, 'thread_id' | 'kind' | 'space_id' | 'language'>;
type Narrowing = 'spaceId' | 'kind' | 'state' | 'language';

const highestTotal = 1_000;

/** Whether a text is left by what is counted by, but for one of these; an article has no state. */
export function fits({ spaceId, kind, state, language }: SearchFilters, but?: Narrowing): (text: Counted) => boolean {
  return (text) =>
    (but === 'spaceId' || spaceId === undefined || spaceId === text.space_id) &&
    (but === 'kind' || kind === undefined || kind === text.kind) &&
    (but === 'language' || language === undefined || language === text.language) &&
    state === undefined;
}

/**
 * The numbers with what was found beside, each under all filters but its own; articles have neither tags nor states.
 * @param already What the numbers hold of the same articles: a pair of which one text is for everybody counts once.
 */
export function countedWith(counts: Counts, texts: readonly Counted[], already: readonly Counted[], filters: SearchFilters): Counts {
  const by = (narrowing: Narrowing, valueOf: (text: Counted) => string) => {
    const known = Map.groupBy(already.filter(fits(filters, narrowing)), valueOf);
    const found = Map.groupBy(texts.filter(fits(filters, narrowing)), valueOf);
    return [...found].map(([value, some]) => ({ value, count: more(some, known.get(value) ?? []) }));
  };
  return {
    ...counts,
    total: Math.min(highestTotal, counts.total + more(texts.filter(fits(filters)), already.filter(fits(filters)))),
    spaces: added(
      counts.spaces,
      by('spaceId', (text) => text.space_id),
    ),
    kinds: added(
      counts.kinds,
      by('kind', (text) => text.kind),
    ),
    languages: added(
      counts.languages,
      by('language', (text) => text.language),
    ),
  };
}

function more(texts: readonly Counted[], already: readonly Counted[]): number {
  const known = new Set(already.map(({ thread_id }) => thread_id));
  return new Set(texts.map(({ thread_id }) => thread_id).filter((thread) => !known.has(thread))).size;
}

function added(known: readonly FacetCount[], further: readonly FacetCount[]): FacetCount[] {
  const byValue = new Map(known.map(({ value, count }) => [value, count]));
  for (const { value, count } of further) if (count > 0) byValue.set(value, (byValue.get(value) ?? 0) + count);
  return [...byValue].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count);
}
