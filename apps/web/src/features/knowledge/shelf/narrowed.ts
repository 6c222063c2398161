import { type ChosenField, fieldsIn } from '#features/community/questions/chosen.ts';
import { type ArticleKind, kinds } from '#features/knowledge/place/kinds.ts';

/** What the reader narrows the shelf by, as it stands in the address. */
export interface Narrowed {
  readonly kind: ArticleKind | null;
  /** Key of a section; empty: what stands in none; null: all. */
  readonly section: string | null;
  readonly fields: readonly ChosenField[];
}

/** In an address: what stands in no section. A form of filters sends nothing that is empty. */
export const noSection = '-';

export function narrowedIn(query: URLSearchParams, space: string): Narrowed {
  const kind = (query.get('kind') ?? '').toUpperCase().replaceAll('-', '_');
  const said = space === '' ? null : query.get('section');
  return {
    kind: isKind(kind) ? kind : null,
    section: said === noSection ? '' : said !== null && /^[a-z0-9-]{1,40}$/.test(said) ? said : null,
    fields: fieldsIn(query.getAll('field'), space),
  };
}

export function isNarrowed({ kind, section, fields }: Narrowed): boolean {
  return kind !== null || section !== null || fields.length > 0;
}

/** In an address. */
export function kindName(kind: ArticleKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

function isKind(name: string): name is ArticleKind {
  return Object.hasOwn(kinds, name);
}
