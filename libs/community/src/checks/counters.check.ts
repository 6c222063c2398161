import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { type ConsistencyCheck, Database, prepared, Verified } from '@kehila/platform';
import { stateSql } from '../thread/terms';

interface Difference {
  difference: string;
}

const questions = prepared<Difference>(
  'community_check_questions',
  `select format('question %s: %s is %s, its rows say %s', id, name, kept, counted) as difference from (
     select q.id, c.name, c.kept, c.counted from question q cross join lateral (values
       ('score', q.score::text, (q.imported_up - q.imported_down + coalesce((select sum(v.value) from vote v where v.content_id = q.id and v.retracted_at is null), 0))::text),
       ('answer count', q.answer_count::text, (select count(*) from answer a where a.question_id = q.id and a.publication = 'visible')::text),
       ('comment count', q.comment_count::text, (select count(*) from comment c where c.content_id = q.id and c.publication = 'visible')::text),
       ('accepted count', q.accepted_count::text, (select count(*) from acceptance x join answer a on a.id = x.answer_id
          where x.question_id = q.id and x.withdrawn_at is null and a.publication = 'visible')::text),
       ('follower count', q.follower_count::text, (select count(*) from question_follower f where f.question_id = q.id)::text),
       ('affected count', q.affected_count::text, (select count(*) from question_affected f where f.question_id = q.id)::text),
       ('state', q.state, ${stateSql('q.accepted_count', 'q.answer_count')}),
       ('help by peers', q.peer_helped::text, exists (select from answer a where a.question_id = q.id and a.publication = 'visible' and a.score > 0
          and (a.alias is not null or ${authorRoleSql('a.author_id', 'q.space_id')} is distinct from 'STAFF'))::text)
     ) as c(name, kept, counted)
     where q.publication = 'visible'
   ) x where kept <> counted order by id limit 100`,
);

const answers = prepared<Difference>(
  'community_check_answers',
  `select format('answer %s: %s is %s, its rows say %s', id, name, kept, counted) as difference from (
     select a.id, c.name, c.kept, c.counted from answer a cross join lateral (values
       ('score', a.score::text, (a.imported_up - a.imported_down + coalesce((select sum(v.value) from vote v where v.content_id = a.id and v.retracted_at is null), 0))::text),
       ('comment count', a.comment_count::text, (select count(*) from comment c where c.content_id = a.id and c.publication = 'visible')::text),
       ('accepted', (a.accepted_at is not null)::text, exists (select from acceptance x where x.answer_id = a.id and x.withdrawn_at is null)::text)
     ) as c(name, kept, counted)
   ) x where kept <> counted order by id limit 100`,
);

const tags = prepared<Difference>(
  'community_check_tags',
  `select format('tag %s: question count is %s, its questions say %s', t.slug, t.question_count, coalesce(c.questions, 0)) as difference
   from tag t left join (
     select tag_id, count(*) as questions from question q cross join lateral unnest(q.tag_ids) as u(tag_id) where q.publication = 'visible' group by tag_id
   ) c on c.tag_id = t.id
   where t.question_count <> coalesce(c.questions, 0)
     or t.question_count <> coalesce((select sum(s.question_count) from tag_in_space s where s.tag_id = t.id), 0) order by t.id limit 100`,
);

@Injectable()
@Verified()
export class QuestionCountersCheck implements ConsistencyCheck {
  readonly subject = 'counters of questions';

  constructor(private readonly database: Database) {}

  async differences(): Promise<string[]> {
    return (await this.database.rows(questions, [])).map((row) => row.difference);
  }
}

@Injectable()
@Verified()
export class AnswerCountersCheck implements ConsistencyCheck {
  readonly subject = 'counters of answers';

  constructor(private readonly database: Database) {}

  async differences(): Promise<string[]> {
    return (await this.database.rows(answers, [])).map((row) => row.difference);
  }
}

@Injectable()
@Verified()
export class TagCountersCheck implements ConsistencyCheck {
  readonly subject = 'counters of tags';

  constructor(private readonly database: Database) {}

  async differences(): Promise<string[]> {
    return (await this.database.rows(tags, [])).map((row) => row.difference);
  }
}
