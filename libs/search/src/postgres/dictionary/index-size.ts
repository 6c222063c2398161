import { Injectable } from '@nestjs/common';
import { Clock, prepared } from '@kehila/platform';
import { SearchPool } from '../search-pool';

const readMeta = prepared<{ documents: number }>('search_meta_read', `select documents from search_meta`);

const keepMilliseconds = 5_000;

/** How many documents there are, for the planner's estimates: read at most every 5 s. */
@Injectable()
export class IndexSize {
  private documents = 0;
  private readAt = -Infinity;

  constructor(
    private readonly pool: SearchPool,
    private readonly clock: Clock,
  ) {}

  async documentCount(): Promise<number> {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.readAt) >= keepMilliseconds || this.documents === 0) {
      this.documents = (await this.pool.rows(readMeta, []))[0]?.documents ?? 0;
      this.readAt = now;
    }
    return Math.max(1, this.documents);
  }
}
