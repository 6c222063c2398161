import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@kehila/platform';
import { dismissedBy, insertDismissal } from './announcement.sql';

interface Known {
  readonly until: number;
  readonly ids: Promise<Set<string>>;
}

const rememberedMilliseconds = 60_000;
const mostRemembered = 10_000;

/**
 * Which announcements somebody wants to see no more. Asked at most once a minute for each person, and only where something is announced;
 * the browser in which it was put away knows at once.
 */
@Injectable()
export class Dismissals {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async dismiss(accountId: string, announcementId: string): Promise<void> {
    await this.database.rows(insertDismissal, [accountId, announcementId, this.clock.now()]);
    (await this.known.get(accountId)?.ids)?.add(announcementId);
  }

  /** Of what is not over, in all places: those that one page shows, and the next pages, wait for one statement. */
  of(accountId: string): Promise<ReadonlySet<string>> {
    const known = this.known.get(accountId);
    if (known && known.until > performance.now()) return known.ids;
    if (this.known.size >= mostRemembered) this.known.clear();
    const ids = this.read(accountId);
    this.known.set(accountId, { until: performance.now() + rememberedMilliseconds, ids });
    ids.catch(() => this.known.delete(accountId));
    return ids;
  }

  private async read(accountId: string): Promise<Set<string>> {
    const rows = await this.database.rows(dismissedBy, [accountId, this.clock.now()]);
    return new Set(rows.map((row) => row.announcement_id));
  }
}
