import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, prepared, Refused, UnitOfWork } from '@kehila/platform';
import type { WorkKind } from './search-work';

const ask = prepared<{ kind: WorkKind }>(
  'search_work_ask',
  `update search_work set asked_at = $2, began_at = null, done = 0 where kind = $1 and asked_at is null returning kind`,
);

/** An administrator has the index written anew, or compared with what it is made of. */
@Injectable()
export class StartSearchWork {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, kind: WorkKind): Promise<{ kind: WorkKind } | Failure> {
    return this.work.run({ act: 'startSearchWork', actor }, async (tx) => {
      const asked = await tx.row(ask, [kind, tx.now]);
      return asked ?? new Refused(ErrorCode.ALREADY_UNDER_WAY);
    });
  }
}
