import { Injectable } from '@nestjs/common';
import { type ConsistencyCheck, prepared, Verified } from '@kehila/platform';
import { SearchPool } from '../../postgres/search-pool';
import { MeilisearchClient } from '../client/meilisearch-client';
import { MeilisearchFailure } from '../client/meilisearch-failure';
import { MirrorState } from './mirror-state';
import { SearchMirror } from './search-mirror';

const batch = 10_000;
const mostDifferences = 100;

const versions = prepared<{ id: string; version: string }>(
  'search_mirror_versions',
  `select id, version from search_doc where id > $1 order by id limit ${batch}`,
);

/** The index on the search server holds what the index here holds, and in the same version. */
@Injectable()
@Verified()
export class MirrorCheck implements ConsistencyCheck {
  readonly subject = 'search server';

  constructor(
    private readonly mirror: SearchMirror,
    private readonly client: MeilisearchClient,
    private readonly state: MirrorState,
    private readonly pool: SearchPool,
  ) {}

  async differences(): Promise<string[]> {
    if (!this.mirror.isWanted) return [];
    try {
      // What waits is no difference yet. Where another process brings it, what that has not brought is one.
      await this.mirror.run();
      return await this.compare();
    } catch (error) {
      if (error instanceof MeilisearchFailure) return [`the search server cannot be compared: ${error.code}`];
      throw error;
    }
  }

  private async compare(): Promise<string[]> {
    const there = await this.versionsThere();
    const differences: string[] = [];
    for (let after = '0'; ;) {
      const here = await this.pool.rows(versions, [after]);
      for (const { id, version } of here) {
        const found = there.get(id);
        there.delete(id);
        if (found === undefined) differences.push(`${id} is missing on the search server`);
        else if (found !== version) differences.push(`${id} has version ${version}, the search server ${found}`);
      }
      const last = here.at(-1);
      if (!last) break;
      after = last.id;
    }
    differences.push(...[...there.keys()].map((id) => `${id} is on the search server and is not to be found`));
    return differences.slice(0, mostDifferences);
  }

  private async versionsThere(): Promise<Map<string, string>> {
    const index = await this.state.indexUid();
    const there = new Map<string, string>();
    for (let offset = 0; ; offset += batch) {
      const some = await this.client.documents<{ id: string; version: string }>(index, index, ['id', 'version'], offset, batch);
      for (const { id, version } of some) there.set(id, version);
      if (some.length < batch) return there;
    }
  }
}
