import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, type Transaction } from '@kehila/platform';
import { stateSql } from '../thread/terms';

/** Texts that go from one thread to another. Both threads are locked. */
export interface Moving {
  readonly from: string;
  readonly to: string;
  /** With their comments, votes, acceptances and corrections. */
  readonly answerIds: readonly string[];
  /** On the question itself. */
  readonly commentIds: readonly string[];
}

/** SQL: the number under which the account that is the alias `number` in the thread $1 hides the name in the thread $2. */
const aliasThere = (
  number: string,
): string => `(select n.number from alias o join alias n on n.account_id = o.account_id and n.question_id = $2 and n.lifted_at is null
  where o.question_id = $1 and o.number = ${number} and o.lifted_at is null)`;

/** Who hides the name behind what moves, hides it there too: beneath the number that they have there, else beneath the next ones. */
const takeAliases = prepared<never>(
  'community_moving_aliases',
  `with lacking as (
     select x.account_id, row_number() over (order by x.number) as place from alias x
     where x.question_id = $1 and x.lifted_at is null
       and not exists (select from alias n where n.question_id = $2 and n.account_id = x.account_id and n.lifted_at is null)
       and (exists (select from answer a where a.id = any($3::bigint[]) and a.alias = x.number)
         or exists (select from comment c where c.question_id = $1 and (c.id = any($4::bigint[]) or c.content_id = any($3::bigint[])) and c.alias = x.number)
         or exists (select from correction c where c.answer_id = any($3::bigint[]) and c.alias = x.number))
   )
   insert into alias (question_id, number, account_id, since, merged_from)
   select $2, coalesce((select max(number) from alias where question_id = $2), 0) + place, account_id, $5, $1 from lacking`,
);

const moveCorrections = prepared<never>(
  'community_moving_corrections',
  `update correction c set alias = ${aliasThere('c.alias')} where c.answer_id = any($3::bigint[]) and c.alias is not null`,
);

const moveComments = prepared<never>(
  'community_moving_comments',
  `update comment c set question_id = $2, content_id = case c.content_id when $1 then $2 else c.content_id end, alias = ${aliasThere('c.alias')}
   where c.question_id = $1 and (c.id = any($4::bigint[]) or c.content_id = any($3::bigint[]))`,
);

/**
 * One answer is shown first: the one that the thread had. The search index has an answer in the sum of its version and its thread's: however seldom the
 * other thread was changed, the sum rises.
 */
const moveAnswers = prepared<never>(
  'community_moving_answers',
  `update answer a set question_id = $2, alias = ${aliasThere('a.alias')},
     shown_first = a.shown_first and not exists (select from answer o where o.question_id = $2 and o.shown_first), 
     version = a.version + 1 + greatest(0, (select s.thread_version - t.thread_version from question s, question t where s.id = $1 and t.id = $2))
   where a.id = any($3::bigint[])`,
);

/** After the answers. */
const moveVotes = prepared<never>(
  'community_moving_votes',
  `update vote v set question_id = $1, author_alias = case when v.author_alias is null then null else a.alias end
   from answer a where a.id = any($2::bigint[]) and v.content_id = a.id`,
);

/** The credit for accepting stays with who asked where it was accepted. */
const moveAcceptances = prepared<never>(
  'community_moving_acceptances',
  `update acceptance set question_id = $1, accepted_in = nullif(coalesce(accepted_in, question_id), $1) where answer_id = any($2::bigint[])`,
);

const recount = prepared<never>(
  'community_moving_recount',
  `update question q set answer_count = c.answers, comment_count = c.comments, accepted_count = c.accepted, follower_count = c.followers, affected_count = c.affected,
     state = ${stateSql('c.accepted', 'c.answers')}, peer_helped = c.helped, version = q.version + 1, thread_version = q.thread_version + 1
   from (
     select t.id,
       (select count(*) from answer a where a.question_id = t.id and a.publication = 'visible') as answers,
       (select count(*) from comment m where m.content_id = t.id and m.publication = 'visible') as comments,
       (select count(*) from answer a where a.question_id = t.id and a.publication = 'visible' and a.accepted_at is not null) as accepted,
       (select count(*) from question_follower f where f.question_id = t.id) as followers,
       (select count(*) from question_affected f where f.question_id = t.id) as affected,
       exists (select from answer a where a.question_id = t.id and a.publication = 'visible' and a.score > 0
         and (a.alias is not null or ${authorRoleSql('a.author_id', 't.space_id')} is distinct from 'STAFF')) as helped
     from question t where t.id = any($1::bigint[])
   ) c where q.id = c.id`,
);

@Injectable()
export class ContentMoving {
  async move(tx: Transaction, { from, to, answerIds, commentIds }: Moving): Promise<void> {
    await tx.rows(takeAliases, [from, to, answerIds, commentIds, tx.now]);
    await tx.rows(moveCorrections, [from, to, answerIds]);
    await tx.rows(moveComments, [from, to, answerIds, commentIds]);
    await tx.rows(moveAnswers, [from, to, answerIds]);
    await tx.rows(moveVotes, [to, answerIds]);
    await tx.rows(moveAcceptances, [to, answerIds]);
  }

  /** All that both threads count, from their rows. */
  async recount(tx: Transaction, questionIds: readonly string[]): Promise<void> {
    await tx.rows(recount, [questionIds]);
  }
}
