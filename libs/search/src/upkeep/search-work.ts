import { Injectable } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';

/** What is done to the whole index: written anew, or compared with what it is made of. */
export type WorkKind = 'rebuild' | 'difference';

export interface WorkRow {
  readonly kind: WorkKind;
  /** Since when it is wanted; null: nobody waits for it. */
  readonly asked_at: Date | null;
  readonly began_at: Date | null;
  readonly ended_at: Date | null;
  /** Documents that the last one has dealt with. */
  readonly done: number;
  /** What the last comparison found. */
  readonly found: string[];
}

const leaseSeconds = 60;
const fewAreLost = 50;

const noteEmptyIndex = prepared<never>(
  'search_work_empty',
  `update search_meta set analyser_version = $1 where analyser_version <> $1 and not exists (select from search_doc)`,
);
const askForAnalyser = prepared<{ kind: WorkKind }>(
  'search_work_analyser',
  `update search_work set asked_at = now(), began_at = null, done = 0 where kind = 'rebuild' and asked_at is null and exists (select from search_meta where analyser_version < $1) returning kind`,
);
/** Of the documents that were counted, not a tenth is there: nobody takes away so much at once. Few are looked at, however many there are. Where a stopped rebuild was says nothing any more. */
const askForLost = prepared<{ kind: WorkKind }>(
  'search_work_lost',
  `with asked as (
     update search_work set asked_at = now(), began_at = null, done = 0
     where kind = 'rebuild' and asked_at is null and exists (
       select from search_meta where documents > 0 and (select count(*) from (select from search_doc limit ${fewAreLost}) there) < greatest(1, least(${fewAreLost}, documents / 10)))
     returning kind
   ), forgotten as (
     delete from search_reindex where exists (select from asked)
   )
   select kind from asked`,
);
/** One process at a time does one of them; who began and was stopped leaves it to the next. */
const lease = prepared<{ kind: WorkKind }>(
  'search_work_lease',
  `update search_work set leased_by = $1, leased_until = clock_timestamp() + interval '${leaseSeconds} seconds', began_at = coalesce(began_at, now())
   where kind = (select kind from search_work where asked_at is not null and leased_until < clock_timestamp() order by asked_at, kind desc limit 1 for update skip locked)
     and not exists (select from search_work where leased_until >= clock_timestamp())
   returning kind`,
);
const keep = prepared<never>(
  'search_work_keep',
  `update search_work set leased_until = clock_timestamp() + interval '${leaseSeconds} seconds' where kind = $1 and leased_by = $2`,
);
const count = prepared<never>('search_work_count', `update search_work set done = done + $3 where kind = $1 and leased_by = $2`);
/** Nobody's any more: a renewal that comes late takes nothing back. */
const release = prepared<never>(
  'search_work_release',
  `update search_work set leased_by = null, leased_until = '-infinity' where kind = $1 and leased_by = $2`,
);
const end = prepared<never>(
  'search_work_end',
  `update search_work set asked_at = null, ended_at = now(), found = $3, leased_by = null, leased_until = '-infinity' where kind = $1 and leased_by = $2`,
);
const all = prepared<WorkRow>('search_work_all', `select kind, asked_at, began_at, ended_at, done, found from search_work order by kind desc`);

/** The work on the whole index, as the database knows it: every process sees the same. */
@Injectable()
export class SearchWork {
  constructor(private readonly database: Database) {}

  all(): Promise<WorkRow[]> {
    return this.database.rows(all, []);
  }

  /** An index that an older analyser wrote is written anew; true where that was noticed now. */
  async askWhereAnalyserIsOlder(version: number): Promise<boolean> {
    await this.database.rows(noteEmptyIndex, [version]);
    return (await this.database.rows(askForAnalyser, [version])).length > 0;
  }

  /** An index that was emptied is written anew; true where that was noticed now. */
  async askWhereIndexIsLost(): Promise<boolean> {
    return (await this.database.rows(askForLost, [])).length > 0;
  }

  async lease(holder: string): Promise<WorkKind | undefined> {
    return (await this.database.row(lease, [holder]))?.kind;
  }

  async keep(kind: WorkKind, holder: string): Promise<void> {
    await this.database.rows(keep, [kind, holder]);
  }

  /** So many documents more were dealt with. */
  async count(kind: WorkKind, holder: string, documents: number): Promise<void> {
    await this.database.rows(count, [kind, holder, documents]);
  }

  async release(kind: WorkKind, holder: string): Promise<void> {
    await this.database.rows(release, [kind, holder]);
  }

  async end(kind: WorkKind, holder: string, found: readonly string[]): Promise<void> {
    await this.database.rows(end, [kind, holder, found]);
  }
}
