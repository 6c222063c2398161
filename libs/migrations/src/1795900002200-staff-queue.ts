import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waits for the staff: no solution, not closed, not waiting for the asker, and no peer has helped, unless it was raised. */
const waits = `publication = 'visible' and accepted_count = 0 and closed_at is null and needs_info_at is null`;

/** In the order of the staff queue: what is confirmed as urgent, then what has waited longest. */
const indexes: readonly (readonly [name: string, columns: string, where: string])[] = [
  [
    'question_before_staff',
    `space_id, (urgency <> 'confirmed'), least(staff_join_at, raised_at), id`,
    `${waits} and (not peer_helped or raised_at is not null)`,
  ],
  ['question_raised', `space_id, (urgency <> 'confirmed'), least(staff_join_at, raised_at), id`, `${waits} and raised_at is not null`],
];

/** Who says that they are answering, why something stands before the staff, and how quickly questions grow. */
export class StaffQueue1795900002200 implements MigrationInterface {
  name = 'StaffQueue1795900002200';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One at a time says of a question "I am answering"; past its time the row means nothing, and the next one takes it over.
      create table answering (
        question_id bigint primary key references question(id),
        account_id bigint not null references account(id),
        since timestamptz not null,
        until timestamptz not null
      );
      create index answering_by on answering (account_id);
      create index answering_over on answering (until);

      alter table question
        -- The asker says so once, and why. Only they and the staff read it.
        add column urgent_asked_at timestamptz,
        add column urgent_reason text check (char_length(urgent_reason) between 1 and 300),
        -- Before the staff whatever the peers-first window says, and why.
        add column raised_at timestamptz,
        add column raised_for text check (raised_for in ('urgency', 'views', 'affected')),
        -- The staff have seen an early warning of it.
        add column warning_seen_at timestamptz,
        add constraint question_raised_with_reason check ((raised_at is null) = (raised_for is null)) not valid;

      -- How often a question was read on a day, and how many found that they have it too.
      create table question_growth (
        day date not null,
        question_id bigint not null references question(id),
        views int not null default 0,
        affected int not null default 0,
        primary key (day, question_id)
      );
      create index question_growth_of on question_growth (question_id);
    `);
    await runner.query(`alter table question validate constraint question_raised_with_reason`);
    for (const [name, columns, where] of indexes) await runner.query(`create index concurrently ${name} on question (${columns}) where ${where}`);
    await runner.query(`create index concurrently answer_doubted on answer (question_id) where publication = 'visible' and score < 0`);
    await runner.query(`drop index concurrently question_waiting_for_staff`);
    await runner.query(`
      update question set urgent_asked_at = asked_at, raised_at = asked_at, raised_for = 'urgency'
      where urgency = 'asked' and publication = 'visible' and accepted_count = 0 and closed_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create index concurrently question_waiting_for_staff on question (staff_join_at, id) where ${waits} and not peer_helped`);
    await runner.query(`drop index concurrently answer_doubted`);
    for (const [name] of indexes) await runner.query(`drop index concurrently ${name}`);
    await runner.query(`
      drop table question_growth;
      alter table question
        drop constraint question_raised_with_reason,
        drop column urgent_asked_at,
        drop column urgent_reason,
        drop column raised_at,
        drop column raised_for,
        drop column warning_seen_at;
      drop table answering;
    `);
  }
}
