import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import type { Publication } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';
import { aliasOfAsker } from './alias.sql';
import { aliasSubject } from './alias-subject';

/** A text of a thread, and who hides behind it. */
export interface AliasedContent {
  readonly authorId: string | null;
  readonly alias: number | null;
  readonly publication: Publication;
}

/**
 * The alias that the account has in the thread by now, whose row is locked, else the next number. Numbers are never used again: nobody is taken for
 * somebody who was there before.
 */
const take = prepared<{ number: number }>(
  'community_alias_take',
  `with mine as (
     select number from alias where question_id = $1 and account_id = $2 and lifted_at is null
   ), taken as (
     insert into alias (question_id, number, account_id, since)
     select $1, coalesce(max(number), 0) + 1, $2, $3 from alias where question_id = $1 having not exists (select from mine) returning number
   )
   select number from mine union all select number from taken`,
);

const find = prepared<{ author_id: string | null; alias: number | null; publication: Publication }>(
  'community_alias_find',
  `select author_id, ${aliasOfAsker('q')} as alias, publication from question q where id = $1 and id = $2
   union all select author_id, alias, publication from answer where id = $1 and question_id = $2
   union all select author_id, alias, publication from comment where id = $1 and question_id = $2`,
);

const lift = prepared<{ id: string }>(
  'community_alias_lift',
  `with lifted as (
     update alias set lifted_at = $3 where question_id = $1 and account_id = $2 and lifted_at is null
   ), asked as (
     update question set name_hidden = false, version = version + 1, thread_version = thread_version + 1 where id = $1 and author_id = $2 and name_hidden returning id
   ), answered as (
     update answer set alias = null, version = version + 1 where question_id = $1 and author_id = $2 and alias is not null returning id
   ), commented as (
     update comment set alias = null where question_id = $1 and author_id = $2 and alias is not null returning id
   ), corrected as (
     update correction c set alias = null from answer a where a.id = c.answer_id and a.question_id = $1 and c.author_id = $2 and c.alias is not null returning a.id
   ), contents as (
     select id from asked union all select id from answered union all select id from commented
   ), voted as (
     update vote v set author_alias = null from contents c where v.content_id = c.id
   )
   select id from contents union select id from corrected order by id`,
);

@Injectable()
export class AliasRepository {
  /** The actor hides the name in this thread from now on. Returns the number of the alias. */
  async take(tx: Transaction, thread: Thread): Promise<number> {
    const row = await tx.row(take, [thread.id, actingAccount(tx.actor), tx.now]);
    if (!row) throw new Error(`no alias was taken in the thread ${thread.id}`);
    tx.concealActor(aliasSubject(thread.id, row.number));
    return row.number;
  }

  /** Undefined when it is no text of the thread. */
  async find(tx: Transaction, thread: Thread, contentId: string): Promise<AliasedContent | undefined> {
    const row = await tx.row(find, [contentId, thread.id]);
    return row && { authorId: row.author_id, alias: row.alias, publication: row.publication };
  }

  /** Shows the actor's name on all that they wrote in the thread, and returns the ids of that and of the answers that they corrected. */
  async lift(tx: Transaction, thread: Thread): Promise<string[]> {
    return (await tx.rows(lift, [thread.id, actingAccount(tx.actor), tx.now])).map((row) => row.id);
  }
}
