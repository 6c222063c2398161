import { Injectable } from '@nestjs/common';
import { type Actor, cursorValues, Database, instantFrom, instantOf, type Page, pageOfSeen, prepared, requestContext, translate } from '@kehila/platform';
import type { Notification } from './graphql/notification.type';
import { muted } from './notice-kinds';
import { NoticePages, type Place, type Placed } from './notice-pages';
import { NoticeSight, visibleItem } from './notice-sight';

interface NoticeRow extends Placed {
  id: string;
  count: number;
  latest_at: Date;
  read_at: Date | null;
  muted: boolean;
  instant: string;
}

/** So many causes of a line are looked at; more are told as so many. */
const mostItems = 100;

/**
 * Lines of one person, newest first, each with what of it may be seen now; a line of which nothing may be seen is left out. Parameters: the sight's,
 * how many, and where it goes on. Indexes `notification_newest`, `notification_item_newest`.
 */
const pageOfLines = (unread: boolean, goesOn: boolean) =>
  prepared<NoticeRow>(
    `notice_page${unread ? '_unread' : ''}${goesOn ? '_on' : ''}`,
    `select n.id, n.kind, n.page_kind, n.page_id, n.subject_id, seen.content_kind, seen.content_id, seen.count, n.latest_at, n.read_at,
       n.page_kind = 'question' and exists (select from question_muted u where u.question_id = n.page_id and u.account_id = n.account_id) as muted,
       ${instantOf('n.latest_at')}::text as instant
     from notification n cross join lateral (
       select (array_agg(i.content_kind order by i.at desc, i.content_id desc))[1] as content_kind, (array_agg(i.content_id order by i.at desc, i.content_id desc))[1] as content_id,
         case n.kind when 'votes' then max(i.amount) else count(*)::int end as count
       from (select * from notification_item where notification_id = n.id order by at desc, content_id desc limit ${mostItems}) i
       where ${visibleItem('i', 'n')}) seen
     where n.account_id = $2 and seen.content_id is not null ${unread ? 'and n.read_at is null' : ''} ${goesOn ? `and (n.latest_at, n.id) < (${instantFrom('$6')}, $7::bigint)` : ''}
     order by n.latest_at desc, n.id desc limit $5`,
  );

/** Of all, and of the unread ones: from the newest, and where it goes on. */
export const noticePages = { all: [pageOfLines(false, false), pageOfLines(false, true)], unread: [pageOfLines(true, false), pageOfLines(true, true)] } as const;

@Injectable()
export class NoticeReader {
  constructor(
    private readonly database: Database,
    private readonly sight: NoticeSight,
    private readonly pages: NoticePages,
  ) {}

  async page(actor: Actor, onlyUnread: boolean, first: number, after: string | null | undefined): Promise<Page<Notification>> {
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const [fromNewest, goingOn] = noticePages[onlyUnread ? 'unread' : 'all'];
    const rows = await this.database.rows(cursor.length > 0 ? goingOn : fromNewest, [...(await this.sight.of(actor)), first + 1, ...cursor]);
    const place = await this.pages.placesOf(actor, rows, requestContext.language());
    return pageOfSeen(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row) => shown(row, place(row, row.count)),
    );
  }
}

/** Nothing where the page went away between the two statements. */
function shown(row: NoticeRow, place: Place | undefined): Notification | undefined {
  return (
    place && {
      id: row.id,
      kind: row.kind,
      count: row.count,
      sentence: translate(`notices_${row.kind}`, { count: row.count, reason: translate(`moderation_reason_${place.reason ?? 'none'}`) }),
      title: place.title,
      path: place.path,
      at: row.latest_at,
      isRead: row.read_at !== null,
      questionId: row.page_kind === 'question' && muted.includes(row.kind) ? row.page_id : null,
      isMuted: row.muted,
    }
  );
}
