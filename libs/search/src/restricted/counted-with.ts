import type { Counts, FacetCount } from '../engine/search-engine';
import type { SearchFilters } from '../engine/search-request';
import type { RestrictedText } from './restricted-texts';

type Counted = Pick<RestrictedText, 'thread_id' | 'kind' | 'space_id' | 'language'>;
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

/** The numbers with what was found beside, each under all filters but its own; articles have neither tags nor states. */
export function countedWith(counts: Counts, texts: readonly Counted[], filters: SearchFilters): Counts {
  const by = (narrowing: Narrowing, valueOf: (text: Counted) => string) => {
    const threads = Map.groupBy(texts.filter(fits(filters, narrowing)), valueOf);
    return [...threads].map(([value, some]) => ({ value, count: threadsOf(some) }));
  };
  return {
    ...counts,
    total: Math.min(highestTotal, counts.total + threadsOf(texts.filter(fits(filters)))),
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

function threadsOf(texts: readonly Counted[]): number {
  return new Set(texts.map(({ thread_id }) => thread_id)).size;
}

function added(known: readonly FacetCount[], more: readonly FacetCount[]): FacetCount[] {
  const byValue = new Map(known.map(({ value, count }) => [value, count]));
  for (const { value, count } of more) byValue.set(value, (byValue.get(value) ?? 0) + count);
  return [...byValue].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count);
}
