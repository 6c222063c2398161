import { Injectable } from '@nestjs/common';
import { UnreadNotices } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { NoticeSight, visibleItem } from './notice-sight';

/** The newest so many are looked at: the bell stands on every page, and must cost as little where much is unread or may not be seen any more. */
const mostLooked = 100;

/** Counts what the list shows, no line that is about nothing the person may see. Index `notification_unread`. */
@Injectable()
export class UnreadByNotices extends UnreadNotices {
  override readonly sql = `(select count(*)::int from (
    select id, page_id from notification where account_id = $2 and read_at is null order by latest_at desc, id desc limit ${mostLooked}) n
    where exists (select from notification_item i where i.notification_id = n.id and ${visibleItem('i', 'n')}))`;

  constructor(private readonly sight: NoticeSight) {
    super();
  }

  override values(actor: Actor): Promise<unknown[]> {
    return this.sight.of(actor);
  }
}
