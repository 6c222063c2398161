import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { SearchPool } from '../../postgres/search-pool';
import { madeBy } from '../documents/index-settings';

const keepMilliseconds = 1_000;
/** Changes that wait for longer than this: what is found there is too old to answer with. */
export const longestLagSeconds = 15;

export type Standing = 'served' | 'behind' | 'building' | 'away';

interface StateRow {
  index_uid: string | null;
  served_as: string | null;
  building_as: string | null;
  trouble: string | null;
  lag: number;
}

const read = prepared<StateRow>(
  'search_mirror_state',
  `select index_uid, served_as, building_as, trouble,
     coalesce((select extract(epoch from clock_timestamp() - changed_at)::float8 from search_change order by number limit 1), 0) as lag
   from search_mirror`,
);
const nameIndex = prepared<{ index_uid: string }>('search_mirror_name', `update search_mirror set index_uid = coalesce(index_uid, $1) returning index_uid`);

/** How far the index there is what the index here is, as the database says: read at most once a second. */
@Injectable()
export class MirrorState {
  private last?: { readonly at: number; readonly row: Promise<StateRow | undefined> };
  private uid?: string;

  constructor(private readonly pool: SearchPool) {}

  async standing(): Promise<Standing> {
    const row = await this.row();
    if (row?.served_as == null) return row?.trouble ? 'away' : 'building';
    // Made by other settings it still answers, until the new one stands.
    return row.lag > longestLagSeconds ? 'behind' : 'served';
  }

  /** Whether the index there is made anew at this moment. */
  async isBuilding(): Promise<boolean> {
    const row = await this.row();
    return row?.building_as != null || row?.served_as !== madeBy;
  }

  /** The name of the index there, drawn at first use. */
  async indexUid(): Promise<string> {
    if (this.uid === undefined) {
      const known = (await this.row())?.index_uid ?? (await this.name());
      this.uid = known;
    }
    return this.uid;
  }

  /** The next question reads anew. */
  forget(): void {
    this.last = undefined;
  }

  private async name(): Promise<string> {
    const drawn = `kehila_${randomBytes(4).toString('hex')}`;
    const rows = await this.pool.write(async (client) => (await client.query<{ index_uid: string }>(nameIndex.text, [drawn])).rows);
    return rows[0]?.index_uid ?? drawn;
  }

  private row(): Promise<StateRow | undefined> {
    const now = performance.now();
    if (!this.last || now - this.last.at > keepMilliseconds) this.last = { at: now, row: this.pool.rows(read, []).then(([row]) => row) };
    return this.last.row;
  }
}
