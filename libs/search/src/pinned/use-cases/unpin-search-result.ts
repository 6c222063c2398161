import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, LiveStamps, NotFound, UnitOfWork } from '@kehila/platform';
import { SearchResultUnpinned } from '../pinned-search-result.events';
import { unpin } from '../pinned-search-result.sql';

/** It does not stand first any more. */
@Injectable()
export class UnpinSearchResult {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, pinId: string): Promise<{ pinId: string } | Failure> {
    const outcome = await this.work.run<{ pinId: string }>({ act: 'unpinSearchResult', actor }, async (tx) => {
      await this.stamps.change(tx, 'pinned_search_results');
      const row = await tx.row(unpin, [pinId]);
      if (!row) return new NotFound(pinId);
      await tx.record(new SearchResultUnpinned({ contentId: row.content_id, kind: row.kind, query: row.query, at: tx.now }));
      return { pinId };
    });
    await this.stamps.refresh();
    return outcome;
  }
}
