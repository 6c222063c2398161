import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, UnitOfWork } from '@kehila/platform';
import { SearchSynonymsDeclined } from '../search-synonyms.events';
import { forgetDeclined, insertSynonyms } from '../search-synonyms.sql';

/** So many are remembered; older ones may be suggested again. */
export const mostDeclined = 1_000;

/** Two words that were suggested say something else, and are not suggested again. */
@Injectable()
export class DeclineSearchSynonyms {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, words: readonly [string, string]): Promise<{ words: string[] } | Failure> {
    return this.work.run<{ words: string[] }>({ act: 'declineSearchSynonyms', actor }, async (tx) => {
      const row = (await tx.row(insertSynonyms, [words, true]))!;
      await tx.rows(forgetDeclined, [mostDeclined]);
      await tx.record(new SearchSynonymsDeclined({ synonymsId: row.id, words: row.words, at: tx.now }));
      return { words: row.words };
    });
  }
}
