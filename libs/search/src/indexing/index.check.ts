import { Injectable } from '@nestjs/common';
import { type ConsistencyCheck, prepared, Verified } from '@kehila/platform';
import { IndexedVersions } from '../document/indexed-versions';
import type { SearchSource } from '../document/search-source';
import { SearchSources } from '../document/search-sources';
import { SearchPool } from '../postgres/search-pool';

const batch = 500;
const mostDifferences = 100;

const unknownTo = prepared<{ id: string }>(
  'search_check_unknown',
  `select id from (select id, kind from search_doc union all select id, kind from search_restricted) kept where kind = any($1::text[]) and id > $2 and ($3::bigint is null or id <= $3) and id <> all($4::bigint[]) order by id limit ${mostDifferences}`,
);

const isEmpty = prepared<{ is_empty: boolean }>('search_check_empty', `select not exists (select from search_doc) as is_empty`);

/** The index holds what the sources hold, and in the same version. */
@Injectable()
@Verified()
export class IndexCheck implements ConsistencyCheck {
  readonly subject = 'search index';

  constructor(
    private readonly sources: SearchSources,
    private readonly pool: SearchPool,
    private readonly indexed: IndexedVersions,
  ) {}

  async differences(): Promise<string[]> {
    const differences: string[] = [];
    for (const source of this.sources.all()) await this.compare(source, differences);
    if (differences.length > 0 && (await this.pool.rows(isEmpty, []))[0]?.is_empty) differences.unshift('the search index is empty: a reindex writes it anew');
    return differences.slice(0, mostDifferences);
  }

  private async compare(source: SearchSource, differences: string[]): Promise<void> {
    let after = '0';
    while (differences.length < mostDifferences) {
      const ids = await source.idsAfter(after, batch);
      const last = ids.at(-1) ?? null;
      const documents = await source.documents(ids);
      const versions = await this.indexed.of(ids);
      for (const { id, kind, version, audience } of documents) {
        const { version: indexed, for_everybody: isOpen } = versions.get(id) ?? {};
        if (indexed === undefined) differences.push(`${kind} ${id} is missing in the search index`);
        else if (isOpen !== (audience === 'public'))
          differences.push(`${kind} ${id} is ${isOpen ? 'in the search index and not for everybody' : 'missing in the search index'}`);
        else if (BigInt(indexed) !== BigInt(version)) differences.push(`${kind} ${id} has version ${version}, the search index ${indexed}`);
      }
      const unknown = await this.pool.rows(unknownTo, [source.kinds, after, last, ids]);
      differences.push(...unknown.map(({ id }) => `${id} is in the search index and is not to be found`));
      if (last === null) return;
      after = last;
    }
  }
}
