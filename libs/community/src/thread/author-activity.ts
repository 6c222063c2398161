import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from './acting-account';
import { Newcomers } from './newcomers';

/** What somebody wrote of late, before what is about to be posted. */
export interface Activity {
  readonly isNewcomer: boolean;
  /** Questions, answers and comments of the last minutes, whoever sees them. */
  readonly lately: number;
  /** As many of the last day read the same, word for word. */
  readonly same: number;
}

const lately = 10 * 60_000;
const day = 24 * 3_600_000;

const lockAuthor = prepared<never>('community_activity_lock', `select from account where id = $1 for no key update`);

/** Indexes `question_of_author`, `answer_of_author` and `comment_of_author`. */
const texts = (table: string, at: string): string =>
  `(select ${at} as at, body_text from ${table} where author_id = $1 and ${at} >= $3 order by ${at} desc limit 100)`;

const activity = prepared<Omit<Activity, 'isNewcomer'>>(
  'community_activity',
  `select (count(*) filter (where at >= $2))::int as lately, (count(*) filter (where body_text = $4))::int as same
   from (${texts('question', 'asked_at')} union all ${texts('answer', 'answered_at')} union all ${texts('comment', 'commented_at')}) t`,
);

/** What can be known about who writes, by what they wrote. */
@Injectable()
export class AuthorActivity {
  constructor(private readonly newcomers: Newcomers) {}

  /** Counted under a lock of the account: what is posted at once is counted one after the other. */
  async before(tx: Transaction, text: string): Promise<Activity> {
    const accountId = actingAccount(tx.actor);
    await tx.rows(lockAuthor, [accountId]);
    const [from, since] = [lately, day].map((milliseconds) => new Date(tx.now.getTime() - milliseconds));
    const counted = await tx.row(activity, [accountId, from, since, text]);
    return { lately: counted?.lately ?? 0, same: counted?.same ?? 0, isNewcomer: (await this.newcomers.find(tx)) !== null };
  }
}
