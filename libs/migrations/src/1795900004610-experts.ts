import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is on the way to being an expert of a space, who is one, and who decided so. */
export class Experts1795900004610 implements MigrationInterface {
  name = 'Experts1795900004610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which answers had a correction that took effect, or that staff confirmed. First, while nothing else waits for it.
      create table corrected_answer (
        correction_id bigint primary key,
        answer_id bigint not null
      );
      insert into corrected_answer (correction_id, answer_id)
      select id, answer_id from correction where state in ('applied', 'amended', 'applied_after_grace', 'confirmed');
      create index corrected_answer_of on corrected_answer (answer_id);

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

      -- When everybody is looked at again, and by whom the last look got on to: one process does it, once a day; one that died is followed by another.
      create table expert_look (
        once boolean primary key default true check (once),
        due_at timestamptz not null,
        -- The last person who was looked at; 0: from the beginning.
        place bigint not null
      );
      insert into expert_look (due_at, place) values ('-infinity', 0);
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
