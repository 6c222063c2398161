import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposed changes to somebody's answer, and what they earn. */
export class Corrections1795900001000 implements MigrationInterface {
  name = 'Corrections1795900001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table correction (
        id bigint generated always as identity primary key,
        answer_id bigint not null references answer(id),
        -- Who proposed it. Named as in every text of a thread, so that the byline reads it.
        author_id bigint not null references account(id),
        author_name text,
        -- Hides the name in the thread, beneath this number.
        alias int,
        kind text not null check (kind in ('factual', 'outdated', 'unclear', 'tone', 'safety')),
        reason text not null check (char_length(reason) between 1 and 2048),
        -- The text that it was made from, and that text as it should read.
        base_markdown text not null,
        body_markdown text not null,
        state text not null default 'proposed'
          check (state in ('proposed', 'applied', 'amended', 'withdrawn', 'appealed', 'applied_after_grace', 'confirmed', 'overturned')),
        proposed_at timestamptz not null,
        -- From then on the staff may apply it themselves.
        grace_ends_at timestamptz not null check (grace_ends_at > proposed_at),
        -- Its text cannot be put in without somebody who brings two texts together: the staff see to it.
        stuck_at timestamptz,
        appeal_reason text check (char_length(appeal_reason) between 1 and 2048),
        appealed_at timestamptz,
        decision_note text check (char_length(decision_note) between 1 and 2048),
        decided_by bigint references account(id),
        decided_at timestamptz,
        check ((state in ('proposed', 'appealed')) = (decided_at is null)),
        check (state <> 'appealed' or appealed_at is not null)
      );
      -- One open proposal of a person for an answer: two tabs make one.
      create unique index correction_open_once on correction (answer_id, author_id) where decided_at is null;
      create index correction_open on correction (grace_ends_at, id) where decided_at is null;
      create index correction_of_answer on correction (answer_id, id desc);
      create index correction_of_author on correction (author_id);
      create index correction_decided_by on correction (decided_by) where decided_by is not null;
      -- Most answers were never corrected: their page does not look for it.
      alter table answer add column has_corrections boolean not null default false;
      update points_rule_set set rules = jsonb_set(rules, '{reputation}', rules->'reputation' || '{"correctionTakenOver": 2, "correctionProposed": 5}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update points_rule_set set rules = rules #- '{reputation,correctionTakenOver}' #- '{reputation,correctionProposed}';
      alter table answer drop column has_corrections;
      drop table correction;
    `);
  }
}
