import { Injectable } from '@nestjs/common';
import { UnreadNotices } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { NoticeSight, visibleItem } from './notice-sight';

/** More are not counted: "99+" is said. */
const mostCounted = 100;

/** Counts what the list shows, no line that is about nothing the person may see. Index `notification_unread_once`. */
@Injectable()
export class UnreadByNotices extends UnreadNotices {
  override readonly sql = `(select count(*)::int from (
    select from notification n where n.account_id = $2 and n.read_at is null
      and exists (select from notification_item i where i.notification_id = n.id and ${visibleItem('i', 'n')})
    limit ${mostCounted}) unread)`;

  constructor(private readonly sight: NoticeSight) {
    super();
  }

  override values(actor: Actor): Promise<unknown[]> {
    return this.sight.of(actor);
  }
}
