import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which clocks the staff of a space answer, and what they were before. */
export class Service1795900001400 implements MigrationInterface {
  name = 'Service1795900001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table space
        -- Minutes of business time from asking until somebody answered, and until it is solved.
        add column first_response_minutes int not null default 480 check (first_response_minutes between 1 and 100000),
        add column solution_minutes int not null default 1800 check (solution_minutes between 1 and 100000),
        -- Days off beside the public holidays, and public holidays on which one works.
        add column closed_on date[] not null default '{}' check (cardinality(closed_on) <= 100),
        add column open_on date[] not null default '{}' check (cardinality(open_on) <= 100),
        add column service_version int not null default 1;

      -- By when somebody should have answered, and by when it should be solved; counted when it was asked, as staff_join_at is. Null: no target.
      alter table question add column answer_due_at timestamptz, add column solution_due_at timestamptz;

      -- Policies that were replaced. Who replaced them stands in the audit log.
      create table space_service_past (
        space_id bigint not null references space(id) on delete cascade,
        version int not null,
        peers_first_minutes int not null,
        first_response_minutes int not null,
        solution_minutes int not null,
        time_zone text not null,
        business_days int[] not null,
        business_opens int not null,
        business_closes int not null,
        holidays_of text,
        closed_on date[] not null,
        open_on date[] not null,
        replaced_at timestamptz not null,
        primary key (space_id, version)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table space_service_past;
      alter table question drop column answer_due_at, drop column solution_due_at;
      alter table space
        drop column first_response_minutes,
        drop column solution_minutes,
        drop column closed_on,
        drop column open_on,
        drop column service_version;
    `);
  }
}
