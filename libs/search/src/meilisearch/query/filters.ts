import type { SearchFilters } from '../../engine/search-request';

type FilterName = 'spaceId' | 'kind' | 'state' | 'language' | 'tags' | 'standing' | 'authorId';

/** Longer values are refused by the server; no space, kind, state, language or tag is that long. */
const longestValue = 100;

/**
 * The only place where values become filter syntax. Each stands in quotes, and no sign in it ends them.
 * What may be read stands first in every filter, joined by "and" with all else.
 */
export function visibleIn(spaces: readonly string[]): string {
  return `spaceId IN [${spaces.map(quoted).join(', ')}]`;
}

export function filterOf(spaces: readonly string[], filters: SearchFilters, except?: FilterName): string[] {
  const equal = (name: FilterName, value: string | undefined): string[] => (value === undefined || name === except ? [] : [`${name} = ${quoted(value)}`]);
  return [
    visibleIn(spaces),
    ...equal('spaceId', filters.spaceId),
    ...equal('kind', filters.kind),
    ...equal('state', filters.state),
    ...equal('language', filters.language),
    ...equal('standing', filters.standing),
    ...equal('authorId', filters.authorId),
    ...filters.tags.flatMap((tag) => equal('tags', tag)),
  ];
}

export function isOfficial(): string {
  return `standing = ${quoted('official')}`;
}

export function isNotThread(id: string): string {
  return `threadId != ${quoted(id)}`;
}

export function isOfKind(kind: string): string {
  return `kind = ${quoted(kind)}`;
}

export function quoted(value: string): string {
  return `"${value.toWellFormed().slice(0, longestValue).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
