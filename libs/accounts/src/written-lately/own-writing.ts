import { Injectable } from '@nestjs/common';
import type { Transaction, WrittenLately } from '@kehila/platform';
import { noteWritten } from './written-lately.sql';

/** Keeps for a few minutes who wrote what: they find their own text in the search before it is indexed. */
@Injectable()
export class OwnWriting {
  async note(tx: Transaction, accountId: string, { id, kind }: WrittenLately): Promise<void> {
    await tx.rows(noteWritten, [accountId, id, kind, tx.now]);
  }
}
