import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, LiveStamps, NotFound, UnitOfWork } from '@kehila/platform';
import { SearchSynonymsRemoved } from '../search-synonyms.events';
import { removeSynonyms } from '../search-synonyms.sql';

/** Those words do not say the same any more. */
@Injectable()
export class RemoveSearchSynonyms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ id: string } | Failure> {
    const outcome = await this.work.run<{ id: string }>({ act: 'removeSearchSynonyms', actor }, async (tx) => {
      await this.stamps.change(tx, 'search_synonyms');
      const row = await tx.row(removeSynonyms, [id]);
      if (!row) return new NotFound(id, ['input', 'id']);
      await tx.record(new SearchSynonymsRemoved({ synonymsId: row.id, words: row.words, at: tx.now }));
      return { id: row.id };
    });
    await this.stamps.refresh();
    return outcome;
  }
}
