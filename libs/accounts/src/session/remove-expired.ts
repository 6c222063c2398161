import { Injectable } from '@nestjs/common';
import { Clock, Database, prepared } from '@kehila/platform';
import { removeUsedAnswers } from '../single-sign-on/attempt/used-answers.sql';
import { removeNotLate } from '../written-lately/written-lately.sql';

const removeSessions = prepared<{ removed: number }>(
  'session_remove_expired',
  `with gone as (delete from session where least(revoked_at, expires_at, last_used_at + idle_seconds * interval '1 second') < $1::timestamptz - interval '30 days' returning 1) select count(*)::int as removed from gone`,
);

const removeTokens = prepared<{ removed: number }>(
  'email_token_remove_expired',
  `with gone as (delete from email_token where expires_at < $1::timestamptz - interval '2 days' returning 1) select count(*)::int as removed from gone`,
);

/** What was begun and not gone on with. */
const removeHalf = prepared<{ removed: number }>(
  'half_sign_in_remove_expired',
  `with half as (delete from half_sign_in where expires_at < $1 returning 1), asked as (delete from passkey_challenge where expires_at < $1 returning 1)
   select (select count(*) from half)::int + (select count(*) from asked)::int as removed`,
);

/** Tokens and changes of the address that are long over. */
const removeOld = prepared<{ removed: number }>(
  'access_token_remove_expired',
  `with tokens as (delete from access_token where least(revoked_at, expires_at) < $1::timestamptz - interval '30 days' returning 1),
     changes as (delete from email_change where least(ended_at, expires_at) < $1::timestamptz - interval '30 days' returning 1)
   select (select count(*) from tokens)::int + (select count(*) from changes)::int as removed`,
);

/** Sessions, links, password, devices and drafts go with the account. It has written nothing else: unverified accounts cannot. */
const removeWaiting = prepared<{ removed: number }>(
  'sign_up_remove_expired',
  `with gone as (
     delete from account where state = 'unverified' and id in (
       select account_id from sign_up where signed_up_at < $1::timestamptz - interval '7 days' or ended_at is not null order by account_id limit $2) returning 1)
   select count(*)::int as removed from gone`,
);

/** Few a statement: each is looked for in every table that may refer to an account. */
const batch = 100;

/** A job for the worker: sessions that ended 30 days ago, links that nobody can use any more, sign-ups that nobody proved within a week, what was begun to sign in or to change and is over, and what was written so long ago that everybody finds it. */
@Injectable()
export class RemoveExpired {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many of all these are gone. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const sessions = await this.database.row(removeSessions, [now]);
    const tokens = await this.database.row(removeTokens, [now]);
    const half = await this.database.row(removeHalf, [now]);
    const old = await this.database.row(removeOld, [now]);
    const answers = await this.database.row(removeUsedAnswers, [now]);
    const written = await this.database.row(removeNotLate, [now]);
    const removed = [sessions, tokens, half, old, answers, written].reduce((sum, row) => sum + (row?.removed ?? 0), 0);
    return removed + (await this.removeWaiting(now));
  }

  private async removeWaiting(now: Date): Promise<number> {
    let all = 0;
    let removed = batch;
    while (removed === batch) {
      removed = (await this.database.row(removeWaiting, [now, batch]))?.removed ?? 0;
      all += removed;
    }
    return all;
  }
}
