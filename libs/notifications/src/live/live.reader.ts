import { Injectable } from '@nestjs/common';
import { ViewerReader } from '@kehila/accounts';
import { StaffQueueReader, ThreadNews } from '@kehila/community';
import { type Actor, type LiveNews, LiveStreams, type NewsKind } from '@kehila/platform';
import { NoticeReader } from '../notice/notice.reader';
import type { LiveBell, LiveThread } from './graphql/live.types';

/** What a stream tells, as its caller may see it at that moment. */
@Injectable()
export class LiveReader {
  constructor(
    private readonly streams: LiveStreams,
    private readonly viewers: ViewerReader,
    private readonly notices: NoticeReader,
    private readonly threads: ThreadNews,
    private readonly queue: StaffQueueReader,
  ) {}

  bell(actor: Actor, news: LiveNews): Promise<LiveBell | null> {
    return this.about('bell', news, async () => {
      const unread = (await this.viewers.of(actor))?.unreadNotifications ?? 0;
      const [newest] = unread > 0 ? (await this.notices.page(actor, true, 1, null)).nodes : [];
      return { unread, newest: newest ?? null };
    });
  }

  thread(actor: Actor, news: LiveNews, questionId: string | null | undefined): Promise<LiveThread | null> {
    return this.about('thread', news, async () => (questionId ? this.threads.of(actor, questionId) : null));
  }

  staffQueue(actor: Actor, news: LiveNews): Promise<number | null> {
    return this.about('queue', news, async () => (actor.isStaff ? this.queue.count(actor) : null));
  }

  private async about<Told>(kind: NewsKind, news: LiveNews, read: () => Promise<Told | null>): Promise<Told | null> {
    return news.has(kind) ? this.streams.read(read) : null;
  }
}
