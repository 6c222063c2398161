import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { analyserVersion } from '../analyser';
import type { SearchSource } from '../document/search-source';
import { SearchSources } from '../document/search-sources';
import { SearchPool } from '../postgres/search-pool';
import { WordCount } from '../postgres/writing/word-count';
import { SearchIndexing } from './search-indexing';

export interface ReindexOutcome {
  /** Documents written by this run. */
  readonly done: number;
  /** False where it was told to stop; the next one goes on there. */
  readonly isWhole: boolean;
}

const batch = 500;

const readPlace = prepared<{ after_id: string }>('search_reindex_read', `select after_id from search_reindex where kinds = $1`);
const keepPlace = prepared<never>(
  'search_reindex_keep',
  `insert into search_reindex (kinds, after_id) values ($1, $2) on conflict (kinds) do update set after_id = excluded.after_id`,
);
const forgetPlaces = prepared<never>('search_reindex_forget', `delete from search_reindex`);
const noteVersion = prepared<never>('search_reindex_version', `update search_meta set analyser_version = $1`);

/** What the index holds of these kinds between two ids (the end may be open) and the source did not name. */
const strays = prepared<{ id: string }>(
  'search_reindex_strays',
  `select id from (select id, kind from search_doc union all select id, kind from search_restricted) kept where kind = any($1::text[]) and id > $2 and ($3::bigint is null or id <= $3) and id <> all($4::bigint[])`,
);

/** Writes the whole index anew, in place: searches go on meanwhile. Stopped, it goes on where it was. */
@Injectable()
export class Reindex {
  constructor(
    private readonly sources: SearchSources,
    private readonly indexing: SearchIndexing,
    private readonly words: WordCount,
    private readonly pool: SearchPool,
  ) {}

  /** `onBatch` hears how many documents were just written. */
  async run(onBatch: (documents: number) => unknown = () => undefined, goesOn: () => boolean = () => true): Promise<ReindexOutcome> {
    let done = 0;
    for (const source of this.sources.all()) {
      const note = async (documents: number): Promise<void> => {
        done += documents;
        await onBatch(documents);
      };
      if (!(await this.reindex(source, note, goesOn))) return { done, isWhole: false };
    }
    await this.words.countAgain();
    await this.pool.rows(noteVersion, [analyserVersion]);
    await this.pool.rows(forgetPlaces, []);
    return { done, isWhole: true };
  }

  private async reindex(source: SearchSource, onBatch: (documents: number) => Promise<void>, goesOn: () => boolean): Promise<boolean> {
    const kinds = source.kinds.join(' ');
    let after = (await this.pool.rows(readPlace, [kinds]))[0]?.after_id ?? '0';
    while (goesOn()) {
      const ids = await source.idsAfter(after, batch);
      const last = ids.at(-1);
      const gone = await this.pool.rows(strays, [source.kinds, after, last ?? null, ids]);
      await this.indexing.refresh([...ids, ...gone.map(({ id }) => id)]);
      if (last === undefined) return true;
      after = last;
      await this.pool.rows(keepPlace, [kinds, after]);
      await onBatch(ids.length);
    }
    return false;
  }
}
