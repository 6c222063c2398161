import { Injectable } from '@nestjs/common';
import { LiveSettings, prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import { answeringTime } from './answering.setting';

/** Whoever said so last and still stands stays; nobody takes it from them. */
const claim = prepared<{ account_id: string }>(
  'community_answering_claim',
  `insert into answering (question_id, account_id, since, until) values ($1, $2, $3, $4)
   on conflict (question_id) do update set account_id = $2, until = $4,
     since = case when answering.account_id = $2 and answering.until > $3 then answering.since else $3 end
   where answering.account_id = $2 or answering.until <= $3
   returning account_id`,
);

const release = prepared<never>('community_answering_release', `delete from answering where question_id = $1 and account_id = $2`);

@Injectable()
export class AnsweringRepository {
  constructor(private readonly settings: LiveSettings) {}

  /** False when somebody else is answering. */
  async claim(tx: Transaction, thread: Thread): Promise<boolean> {
    const until = new Date(tx.now.getTime() + this.settings.milliseconds(answeringTime));
    return (await tx.row(claim, [thread.id, actingAccount(tx.actor), tx.now, until])) !== undefined;
  }

  async release(tx: Transaction, thread: Thread): Promise<void> {
    await tx.rows(release, [thread.id, actingAccount(tx.actor)]);
  }
}
