import { Injectable } from '@nestjs/common';
import { DataExports, EraseDueAccounts, RemoveExpired } from '@kehila/accounts';
import { Clock, Database, type DurationSetting, keptEvents, keptMails, LiveSettings, prepared, RemoveUnwornFaces } from '@kehila/platform';
import { Recurring } from './recurring';

interface Stale {
  /** For the log. */
  readonly what: string;
  /** Kept for so long. */
  readonly kept: DurationSetting | number;
  readonly remove: ReturnType<typeof prepared<{ removed: number }>>;
}

const hour = 3_600_000;

/** At most so many rows a statement, so that none holds locks for long. */
const batch = 5_000;

/** What has served its time: older than `$1`; each removes up to `$2` rows. */
const stale: readonly Stale[] = [
  {
    what: 'idempotency keys older than 48 hours',
    kept: 48 * hour,
    remove: prepared(
      'clean_up_idempotency_keys',
      `with gone as (
         delete from idempotency_key where ctid in (
           select ctid from idempotency_key where created_at < $1::timestamptz order by created_at limit $2) returning 1)
       select count(*)::int as removed from gone`,
    ),
  },
  {
    what: 'events that were handled long ago',
    kept: keptEvents,
    remove: prepared(
      'clean_up_outbox',
      `with gone as (
         delete from outbox_event where id in (
           select id from outbox_event where state = 'done' and done_at < $1::timestamptz order by id limit $2) returning 1)
       select count(*)::int as removed from gone`,
    ),
  },
  {
    what: 'mails that were written long ago',
    kept: keptMails,
    remove: prepared(
      'clean_up_mails',
      `with gone as (
         delete from mail where id in (
           select id from mail where created_at < $1::timestamptz order by created_at limit $2) returning 1)
       select count(*)::int as removed from gone`,
    ),
  },
  {
    what: 'words of who said that they are answering, long over',
    kept: hour,
    remove: prepared(
      'clean_up_answering',
      `with gone as (
         delete from answering where question_id in (
           select question_id from answering where until < $1::timestamptz order by until limit $2) returning 1)
       select count(*)::int as removed from gone`,
    ),
  },
  {
    what: 'notifications older than 180 days',
    kept: 180 * 24 * hour,
    remove: prepared(
      'clean_up_notifications',
      `with gone as (
         delete from notification where id in (
           select id from notification where latest_at < $1::timestamptz order by latest_at limit $2) returning 1)
       select count(*)::int as removed from gone`,
    ),
  },
  {
    what: 'notes of what was told by mail, older than 180 days',
    kept: 180 * 24 * hour,
    remove: prepared(
      'clean_up_notice_mails',
      `with gone as (
         delete from notification_mail where id in (
           select id from notification_mail where at < $1::timestamptz order by at limit $2) returning 1)
       select count(*)::int as removed from gone`,
    ),
  },
  {
    what: 'messages to other systems older than 30 days',
    kept: 30 * 24 * hour,
    remove: prepared(
      'clean_up_webhook_messages',
      `with gone as (
         delete from webhook_message where id in (
           select id from webhook_message where at < $1::timestamptz order by at limit $2) returning 1)
       select count(*)::int as removed from gone`,
    ),
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
  ) {
    super(hour);
  }

  /** Returns how many rows went. */
  override async run(): Promise<number> {
    let all = (await this.expired.run()) + (await this.deletions.run()) + (await this.exports.removeExpired()) + (await this.faces.run());
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
