import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';

/** A row and its counter in one statement: whatever is there already changes neither. Returns a row when something changed. */
const adding = (table: string, counter: string, alsoCounted = ''): string => `
  with added as (
    insert into ${table} (question_id, account_id, since) values ($1, $2, $3) on conflict do nothing returning question_id
  )${alsoCounted}
  update question set ${counter} = ${counter} + 1 where id = $1 and exists (select from added) returning id`;

const removing = (table: string, counter: string, alsoCounted = ''): string => `
  with removed as (
    delete from ${table} where question_id = $1 and account_id = $2 returning question_id, since
  )${alsoCounted}
  update question set ${counter} = ${counter} - 1 where id = $1 and exists (select from removed) returning id`;

const follow = prepared<{ id: string }>('community_follow', adding('question_follower', 'follower_count'));
const unfollow = prepared<{ id: string }>('community_unfollow', removing('question_follower', 'follower_count'));
const affect = prepared<{ id: string }>(
  'community_affect',
  adding(
    'question_affected',
    'affected_count',
    `, growing as (
    insert into question_growth (day, question_id, affected) select ($3::timestamptz at time zone 'UTC')::date, question_id, 1 from added
    on conflict (day, question_id) do update set affected = question_growth.affected + 1
  )`,
  ),
);
/** Whoever takes it back and says it again is one person. */
const unaffect = prepared<{ id: string }>(
  'community_unaffect',
  removing(
    'question_affected',
    'affected_count',
    `, shrinking as (
    update question_growth g set affected = g.affected - 1 from removed r
    where g.question_id = r.question_id and g.day = (r.since at time zone 'UTC')::date and g.affected > 0
  )`,
  ),
);

/** Each returns whether anything changed. */
@Injectable()
export class FollowRepository {
  async follow(tx: Transaction, thread: Thread): Promise<boolean> {
    return (await tx.row(follow, [thread.id, actingAccount(tx.actor), tx.now])) !== undefined;
  }

  async unfollow(tx: Transaction, thread: Thread): Promise<boolean> {
    return (await tx.row(unfollow, [thread.id, actingAccount(tx.actor)])) !== undefined;
  }

  async affect(tx: Transaction, thread: Thread): Promise<boolean> {
    return (await tx.row(affect, [thread.id, actingAccount(tx.actor), tx.now])) !== undefined;
  }

  async unaffect(tx: Transaction, thread: Thread): Promise<boolean> {
    return (await tx.row(unaffect, [thread.id, actingAccount(tx.actor)])) !== undefined;
  }
}
