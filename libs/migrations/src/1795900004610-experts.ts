import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is on the way to being an expert of a space, who is one, and who decided so. */
export class Experts1795900004610 implements MigrationInterface {
  name = 'Experts1795900004610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What somebody did in a space within the last year, counted every night.
      create table expert_standing (
        account_id bigint not null references account(id) on delete cascade,
        space_id bigint not null references space(id) on delete cascade,
        reputation int not null,
        accepted int not null check (accepted >= 0),
        answers int not null check (answers >= accepted),
        corrected int not null check (corrected >= 0),
        primary key (account_id, space_id)
      );
      create index expert_standing_of_space on expert_standing (space_id);

      create table expert_status (
        account_id bigint not null references account(id) on delete cascade,
        space_id bigint not null references space(id) on delete cascade,
        state text not null check (state in ('candidate', 'confirmed', 'ending', 'ended', 'declined')),
        since timestamptz not null,
        -- When it is lost, unless the numbers are there again.
        ends_at timestamptz,
        -- Whoever was made an expert by hand stays one whatever the numbers say.
        by_hand boolean not null default false,
        -- Who decided it last; null: the numbers.
        decided_by bigint references account(id),
        reason text check (char_length(reason) <= 300),
        primary key (account_id, space_id),
        check ((state = 'ending') = (ends_at is not null))
      );
      create index expert_status_of_space on expert_status (space_id, state, since, account_id);
      create index expert_status_decided_by on expert_status (decided_by) where decided_by is not null;

      -- Where staff of the space say yes before somebody becomes an expert; without a row they do.
      create table expert_policy (
        space_id bigint primary key references space(id) on delete cascade,
        confirmed_by_staff boolean not null
      );

      -- When everybody was looked at last: one process does it, once a day.
      create table expert_look (
        once boolean primary key default true check (once),
        looked_at timestamptz not null
      );
      insert into expert_look (looked_at) values ('-infinity');

      -- Which answers had a correction that took effect, or that staff confirmed.
      create table corrected_answer (
        correction_id bigint primary key,
        answer_id bigint not null,
        account_id bigint not null references account(id) on delete cascade,
        space_id bigint not null references space(id) on delete cascade,
        at timestamptz not null
      );
      create index corrected_answer_of on corrected_answer (account_id, at);
      create index corrected_answer_space on corrected_answer (space_id);
      insert into corrected_answer (correction_id, answer_id, account_id, space_id, at)
      select c.id, c.answer_id, a.author_id, q.space_id, c.decided_at
      from correction c join answer a on a.id = c.answer_id join question q on q.id = a.question_id
      where c.state in ('applied', 'amended', 'applied_after_grace', 'confirmed') and a.author_id is not null and a.alias is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table corrected_answer;
      drop table expert_look;
      drop table expert_policy;
      drop table expert_status;
      drop table expert_standing;
    `);
  }
}
