import { SetMetadata } from '@nestjs/common';
import type { Actor } from '@kehila/platform';
import type { DocumentKind, SearchDocument } from './search-document';

const SEARCH_SOURCE = 'kehila:search-source';

/** Marks a provider as the source of the documents of these kinds. */
export const SearchSourceOf = (...kinds: DocumentKind[]): ClassDecorator => SetMetadata(SEARCH_SOURCE, kinds);

export function kindsOf(source: object): readonly DocumentKind[] {
  return (Reflect.getMetadata(SEARCH_SOURCE, source.constructor) as DocumentKind[] | undefined) ?? [];
}

/** The ids of what somebody may read, as SQL: a select whose parameters begin at $1, and their values. */
export interface Readable {
  readonly ids: string;
  readonly values: readonly unknown[];
}

/** Port: where the documents come from. The feature that owns the texts answers it. */
export abstract class SearchSource {
  /** The kinds that the decorator names. */
  get kinds(): readonly DocumentKind[] {
    return kindsOf(this);
  }

  /** The documents as they are now. Absent are ids of other sources, and what is not to be found by anyone (gone, held, hidden, removed). */
  abstract documents(ids: readonly string[]): Promise<SearchDocument[]>;

  /** Ids of what is to be found, ascending, greater than `id` ('0' for the first). */
  abstract idsAfter(id: string, limit: number): Promise<string[]>;

  /** Those of the ids that this actor may see. Asked for every page of hits, right before it is shown. */
  abstract visible(actor: Actor, ids: readonly string[]): Promise<Set<string>>;

  /** Those of the ids whose text does not hold any more as it stands. Asked where one text may be shown in place of another. */
  outdated(_ids: readonly string[]): Promise<Set<string>> {
    return Promise.resolve(new Set());
  }

  /** What of its texts this actor, who is signed in, may read in these spaces; undefined where all of them are for everybody. The SQL is the same for all actors. */
  readable(_actor: Actor, _spaces: readonly string[]): Readable | undefined {
    return undefined;
  }
}
