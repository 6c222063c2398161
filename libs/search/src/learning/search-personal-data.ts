import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

const searches = prepared<Record<string, unknown>>(
  'personal_searches',
  `select l.at, l.text, l.kind, s.slug as space, l.found, l.opened_place as "openedPlace", l.question_id as "questionId"
   from search_log l left join space s on s.id = l.space_id where l.account_id = $1 order by l.at, l.id`,
);
const topics = prepared<Record<string, unknown>>(
  'personal_search_topics',
  `select title, taken_up_at as "takenUpAt", closed_at as "closedAt" from search_topic where owner_id = $1 order by taken_up_at, id`,
);
const forget = prepared<never>(
  'personal_forget_searches',
  // Searches that led to their questions lead to them too.
  `with disowned as (update search_topic set owner_id = null where owner_id = $1) delete from search_log where id in (
     select id from search_log where account_id = $1 union all select l.id from question q join search_log l on l.question_id = q.id where q.author_id = $1)`,
);
const move = prepared<never>(
  'personal_move_searches',
  `with handed as (update search_topic set owner_id = $2 where owner_id = $1) update search_log set account_id = $2 where account_id = $1`,
);

/** What somebody searched for in the last 30 days, and the topics that they see to. */
@Injectable()
@Personal()
export class SearchPersonalData implements PersonalData {
  readonly columns = ['search_log.account_id', 'search_topic.owner_id'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [
      { name: 'searches', rows: await this.database.rows(searches, [accountId]) },
      { name: 'search_topics', rows: await this.database.rows(topics, [accountId]) },
    ];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(forget, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(move, [from, to]);
  }
}
