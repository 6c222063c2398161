import { Injectable } from '@nestjs/common';
import { type Account, Accounts, authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import { type Actor, Database, prepared } from '@kehila/platform';
import { aliasOfAsker } from '../alias/alias.sql';
import { Viewpoints, viewpointValues, visibleQuestion } from '../thread/viewpoint';

/** So many are suggested. */
const mostSuggested = 8;
/** Shorter words would suggest anybody. */
const shortestWord = 2;
/** So many of the newest answers and comments of a thread are looked at. */
const mostLooked = 200;

/** People who speak in the thread under their names. $4 the question, $5 what was typed, $6 how many, $7 who asks. Indexes `answer_by_question_newest`, `comment_of_question`. */
const inThread = prepared<{ account: StoredAuthor }>(
  'community_mentionable_in_thread',
  `with thread as (
     select q.id, q.author_id, ${aliasOfAsker('q')} as alias from question q where q.id = $4 and ${visibleQuestion('q')}
   ), speaking as (
     select author_id as id from thread where alias is null
     union (select a.author_id from answer a, thread where a.question_id = thread.id and a.publication = 'visible' and a.alias is null order by a.answered_at desc, a.id desc limit ${mostLooked})
     union (select c.author_id from comment c, thread where c.question_id = thread.id and c.publication = 'visible' and c.alias is null order by c.commented_at desc, c.id desc limit ${mostLooked})
   )
   select ${authorJson('b')} as account from speaking s join account b on b.id = s.id
   where b.state in ('active', 'silenced') and b.id <> $7 and (starts_with(b.handle, $5) or strpos(' ' || lower(b.display_name), ' ' || $5) > 0)
   order by lower(b.display_name), b.id limit $6`,
);

/** Whom somebody may mean while they type a handle: people of the thread first. Who hides the name there is not among those. */
@Injectable()
export class MentionableReader {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly accounts: Accounts,
  ) {}

  async of(actor: Actor, typed: string, questionId: string | null): Promise<Account[]> {
    const words = typed.trim().toLowerCase();
    const near = questionId === null ? [] : await this.ofThread(actor, words, questionId);
    if (near.length === mostSuggested || words.length < shortestWord) return near;
    const others = (await this.accounts.page(words, mostSuggested + near.length + 1, null)).nodes;
    const known = new Set([actor.accountId, ...near.map(({ id }) => id)]);
    return [...near, ...others.filter(({ id, handle }) => handle !== '' && !known.has(id))].slice(0, mostSuggested);
  }

  private async ofThread(actor: Actor, words: string, questionId: string): Promise<Account[]> {
    const values = [...viewpointValues(await this.viewpoints.of(actor)), questionId, words, mostSuggested, actor.accountId];
    return (await this.database.rows(inThread, values)).flatMap(({ account }) => authorOf(account) ?? []);
  }
}
