import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who hides the name in which thread, and a balance of their own for what hidden texts earn: the public figure must not rise with them. Tags are counted by
 * space, so that who may not read a space does not see its tags either.
 */
export class Alias1795900000600 implements MigrationInterface {
  name = 'Alias1795900000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alias (
        question_id bigint not null references question(id),
        -- Told apart in one thread by it; an asker is 1. Never used again.
        number int not null check (number >= 1),
        account_id bigint not null references account(id),
        since timestamptz not null,
        lifted_at timestamptz,
        primary key (question_id, number)
      );
      create unique index alias_of_account_in_thread on alias (question_id, account_id) where lifted_at is null;
      create index alias_of_account on alias (account_id);

      create table tag_in_space (
        tag_id bigint not null references tag(id),
        space_id bigint not null references space(id),
        question_count int not null check (question_count >= 0),
        primary key (tag_id, space_id)
      );
      create index tag_in_space_by_space on tag_in_space (space_id);
      insert into tag_in_space (tag_id, space_id, question_count)
      select tag_id, q.space_id, count(*) from question q cross join lateral unnest(q.tag_ids) as tag_id where q.publication = 'visible' group by tag_id, q.space_id;

      alter table answer add column alias int;
      alter table comment add column alias int;
      -- Votes for an alias are counted apart from those for its owner.
      alter table vote add column author_alias int;

      insert into alias (question_id, number, account_id, since) select id, 1, author_id, asked_at from question where name_hidden and author_id is not null;
      update answer a set alias = 1 from question q where q.id = a.question_id and q.name_hidden and a.author_id = q.author_id;
      update comment c set alias = 1 from question q where q.id = c.question_id and q.name_hidden and c.author_id = q.author_id;
      update vote v set author_alias = 1 from question q where q.id = v.question_id and q.name_hidden and v.author_id = q.author_id;

      alter table points_account drop constraint points_account_ledger_check;
      alter table points_account add constraint points_account_ledger_check check (ledger in ('reputation', 'loyalty', 'alias'));
      alter table points_transaction drop constraint points_transaction_ledger_check;
      alter table points_transaction add constraint points_transaction_ledger_check check (ledger in ('reputation', 'loyalty', 'alias'));
      -- Earned under an alias: shown to its owner only.
      alter table points_transaction add column hidden boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table points_transaction drop column hidden;
      alter table points_transaction drop constraint points_transaction_ledger_check;
      alter table points_transaction add constraint points_transaction_ledger_check check (ledger in ('reputation', 'loyalty'));
      alter table points_account drop constraint points_account_ledger_check;
      alter table points_account add constraint points_account_ledger_check check (ledger in ('reputation', 'loyalty'));
      alter table vote drop column author_alias;
      alter table comment drop column alias;
      alter table answer drop column alias;
      drop table tag_in_space;
      drop table alias;
    `);
  }
}
