import { Injectable } from '@nestjs/common';
import { SearchPool } from '../search-pool';

const mostWaiting = 100;

/** New words wait in a list beside each index, which every search reads through: it is merged before it grows long. */
@Injectable()
export class PendingLists {
  private waiting = 0;

  constructor(private readonly pool: SearchPool) {}

  async noteWritten(rows: number): Promise<void> {
    this.waiting += rows;
    if (this.waiting < mostWaiting) return;
    this.waiting = 0;
    await this.pool.write((client) => client.query('select search_merge_pending()'));
  }
}
