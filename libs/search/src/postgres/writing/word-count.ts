import { Injectable } from '@nestjs/common';
import { tierMarkers, tierShares } from '../markers';
import { SearchPool } from '../search-pool';
import { fewestForTiers } from '../stages/tiers';
import { lockAllDocuments } from './document-locks';

const countingLock = 727_002;
const longestMinutes = 10;
/** After counting it rests so many times as long as it took: an import is not held up by it. */
const restFactor = 20;

/** Counts every word and marker in all documents and in their titles, and forgets the words that none holds any more. */
const countTerms = `
  with texts as materialized (
    select word, ndoc from ts_stat('select full_vector from search_doc')
  ), titles as (
    select word, ndoc from ts_stat('select title_vector from search_doc')
  ), forgotten as (
    delete from search_term where not exists (select 1 from texts where word = term)
  )
  insert into search_term (term, df, tdf)
  select word, texts.ndoc, coalesce(titles.ndoc, 0) from texts left join titles using (word) order by word collate "C"
  on conflict (term) do update set df = excluded.df, tdf = excluded.tdf where (search_term.df, search_term.tdf) <> (excluded.df, excluded.tdf)`;

/** Documents whose tier is another one now; their words stay as they are. */
const moveToTiers = `
  update search_doc d
  set tier = t.tier, title_vector = ts_delete(d.title_vector, $2::text[]) || t.markers, full_vector = ts_delete(d.full_vector, $2::text[]) || t.markers
  from (
    select id, now_in as tier, array_to_tsvector(($2::text[])[1:now_in]) as markers
    from (select id, tier, (select count(*)::smallint from unnest($1::real[]) bound where quality > bound) as now_in from search_doc) q where tier <> now_in
  ) t
  where t.id = d.id`;

/** Keeps the frequencies of all words and the bounds of the tiers: counted again whenever a third of the documents has changed. */
@Injectable()
export class WordCount {
  private restsUntil = 0;

  constructor(private readonly pool: SearchPool) {}

  /** Notes that so many documents were written, and counts again when it is time. */
  async noteWritten(rows: number): Promise<void> {
    if (rows === 0) return;
    const isDue = await this.pool.write(async (client) => {
      const { rows: found } = await client.query<{ due: boolean }>('update search_meta set written = written + $1 returning written > documents / 3 as due', [
        rows,
      ]);
      return found[0]?.due ?? false;
    });
    if (isDue && performance.now() >= this.restsUntil) await this.countAgain();
  }

  /** Counts all; leaves it to the other process where one is counting. */
  async countAgain(): Promise<void> {
    const start = performance.now();
    const counted = await this.pool.write(async (client) => {
      await client.query(`set local statement_timeout = '${longestMinutes}min'`);
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [countingLock]);
      if (!rows[0]?.taken) return false;
      await client.query(countTerms);
      await client.query('update search_meta set documents = (select count(*) from search_doc), written = 0');
      return true;
    });
    if (counted) await this.setTiers();
    const end = performance.now();
    this.restsUntil = end + restFactor * (end - start);
  }

  private async setTiers(): Promise<void> {
    await this.pool.write(async (client) => {
      await client.query(`set local statement_timeout = '${longestMinutes}min'`);
      await lockAllDocuments(client);
      const { rows } = await client.query<{ documents: number; bounds: number[] }>(
        `select count(*)::int as documents, percentile_cont($1::float8[]) within group (order by quality) as bounds from search_doc`,
        [tierShares.map((share) => 1 - share)],
      );
      const bounds = (rows[0]?.documents ?? 0) >= fewestForTiers ? (rows[0]?.bounds ?? []) : [];
      await client.query('update search_meta set tier_bounds = $1', [bounds]);
      await client.query(moveToTiers, [bounds, tierMarkers(3)]);
    });
  }
}
