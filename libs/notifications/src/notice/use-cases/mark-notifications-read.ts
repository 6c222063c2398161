import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, LiveWire, prepared, UnitOfWork } from '@kehila/platform';
import type { MarkNotificationsReadInput } from '../graphql/notification.inputs';

/** Only one's own. Index `notification_unread_once`. */
const markRead = prepared<{ id: string }>(
  'notice_mark_read',
  `update notification set read_at = $2
   where account_id = $1 and read_at is null and latest_at <= $3 and ($4::bigint[] is null or id = any($4::bigint[]))
   returning id`,
);

/** Somebody has read lines of theirs. What is no line of theirs, or was read before, changes nothing. */
@Injectable()
export class MarkNotificationsRead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly wire: LiveWire,
  ) {}

  async execute(actor: Actor, { ids, seenAt }: MarkNotificationsReadInput): Promise<{ read: number } | Failure> {
    const outcome = await this.work.run({ act: 'markNotificationsRead', actor }, async (tx) => {
      const rows = await tx.rows(markRead, [actor.accountId, tx.now, seenAt, ids ?? null]);
      return { read: rows.length };
    });
    // Their other pages show it too.
    if (!isFailure(outcome) && outcome.read > 0) await this.wire.tell('bell', [actor.accountId!]);
    return outcome;
  }
}
