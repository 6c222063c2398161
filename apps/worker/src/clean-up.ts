import { Injectable } from '@nestjs/common';
import { DataExports, EraseDueAccounts, RemoveExpired } from '@kehila/accounts';
import { Clock, Database, type DurationSetting, keptEvents, keptMails, LiveSettings, prepared, RemoveUnusedImages, RemoveUnwornFaces } from '@kehila/platform';
import { Recurring } from './recurring';

interface Stale {
  /** For the log. */
  readonly what: string;
  /** Kept for so long. */
  readonly kept: DurationSetting | number;
  readonly remove: ReturnType<typeof prepared<{ removed: number }>>;
}

const hour = 3_600_000;
/** Beyond the two periods of 28 days that are compared. */
const keptTopics = 60 * 24 * hour;

/** At most so many rows a statement, so that none holds locks for long. */
const batch = 5_000;

/** Up to `$2` rows whose moment in `column` is before `$1`, in the order of an index. */
const rowsBefore = (table: string, column: string, { key = 'id', order = column, further = 'true' } = {}) =>
  prepared<{ removed: number }>(
    `clean_up_${table}`,
    `with gone as (
       delete from ${table} where ${key} in (select ${key} from ${table} where ${column} < $1::timestamptz and ${further} order by ${order} limit $2) returning 1)
     select count(*)::int as removed from gone`,
  );

/** What has served its time. */
const stale: readonly Stale[] = [
  { what: 'idempotency keys older than 48 hours', kept: 48 * hour, remove: rowsBefore('idempotency_key', 'created_at', { key: 'ctid' }) },
  { what: 'events that were handled long ago', kept: keptEvents, remove: rowsBefore('outbox_event', 'done_at', { order: 'id', further: `state = 'done'` }) },
  { what: 'mails that were written long ago', kept: keptMails, remove: rowsBefore('mail', 'created_at') },
  { what: 'words of who said that they are answering, long over', kept: hour, remove: rowsBefore('answering', 'until', { key: 'question_id' }) },
  { what: 'notifications older than 180 days', kept: 180 * 24 * hour, remove: rowsBefore('notification', 'latest_at') },
  { what: 'notes of what was told by mail, older than 180 days', kept: 180 * 24 * hour, remove: rowsBefore('notification_mail', 'at') },
  { what: 'hashes of addresses that were invited more than a year ago', kept: 365 * 24 * hour, remove: rowsBefore('invitation_mail', 'sent_at') },
  { what: 'messages to other systems older than 30 days', kept: 30 * 24 * hour, remove: rowsBefore('webhook_message', 'at') },
  { what: 'searches older than 400 days', kept: 400 * 24 * hour, remove: rowsBefore('search_log', 'at') },
  { what: 'wordings of searches that were understood 60 days ago', kept: keptTopics, remove: rowsBefore('search_wording', 'began_at', { key: 'wording' }) },
  {
    what: 'topics that nobody took up or searched for in 60 days',
    kept: keptTopics,
    remove: rowsBefore('search_topic', 'began_at', {
      further: `title is null and not exists (select from search_log l where l.topic_id = search_topic.id and l.at >= $1::timestamptz)`,
    }),
  },
];

/** Removes rows that have served their time, and the accounts of those who asked for it, every hour. Several processes may do it at once. */
@Injectable()
export class CleanUp extends Recurring {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: LiveSettings,
    private readonly expired: RemoveExpired,
    private readonly deletions: EraseDueAccounts,
    private readonly exports: DataExports,
    private readonly faces: RemoveUnwornFaces,
    private readonly images: RemoveUnusedImages,
  ) {
    super(hour);
  }

  /** Returns how many rows went. */
  override async run(): Promise<number> {
    let all = (await this.expired.run()) + (await this.deletions.run()) + (await this.exports.removeExpired());
    all += (await this.faces.run()) + (await this.images.run());
    for (const { what, kept, remove } of stale) {
      const before = new Date(this.clock.now().getTime() - (typeof kept === 'number' ? kept : this.settings.milliseconds(kept)));
      let removed = batch;
      while (removed === batch && !this.stopping) {
        removed = (await this.database.row(remove, [before, batch]))?.removed ?? 0;
        all += removed;
        if (removed > 0) this.logger.log(`removed ${removed} ${what}`);
      }
    }
    return all;
  }
}
