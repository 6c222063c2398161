import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A constraint of a column that names kinds, with other kinds. */
const kindsOf = (table: string, column: string, kinds: readonly string[]): string => `
      alter table ${table} drop constraint ${table}_${column}_check;
      alter table ${table} add constraint ${table}_${column}_check check (${column} in (${kinds.map((kind) => `'${kind}'`).join(', ')}));`;

const noticeKinds = [
  'answer',
  'followed_answer',
  'comment',
  'acceptance',
  'solved',
  'votes',
  'nomination',
  'approved',
  'changes_requested',
  'declined',
  'article',
  'correction',
  'corrected',
  'correction_done',
  'correction_dropped',
];
const pageKinds = ['question', 'article'];
const contentKinds = ['question', 'answer', 'comment', 'article'];

/** Reports of people, the queue in which they wait, and what was decided. */
export class Moderation1795900001900 implements MigrationInterface {
  name = 'Moderation1795900001900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Everything that waits about one thing: reports of it, or its approval.
      create table moderation_item (
        id bigint generated always as identity primary key,
        subject_kind text not null check (subject_kind in ('question', 'answer', 'comment', 'article', 'account')),
        subject_id bigint not null,
        -- Null: what belongs to no space.
        space_id bigint references space(id),
        state text not null default 'pending' check (state in ('pending', 'decided')),
        -- Raised by every report and every decision: what is decided is what was read.
        version int not null default 1,
        -- What is more urgent comes first; reports of people who were right before weigh more.
        priority int not null,
        opened_at timestamptz not null,
        claimed_by bigint references account(id),
        claimed_until timestamptz,
        check ((claimed_by is null) = (claimed_until is null)),
        check ((space_id is null) = (subject_kind = 'account'))
      );
      -- One open item a thing, however many report it at once.
      create unique index moderation_item_open_once on moderation_item (subject_kind, subject_id) where state = 'pending';
      create index moderation_item_waiting on moderation_item ((-priority), id) where state = 'pending';
      create index moderation_item_newest on moderation_item (id desc) where state = 'decided';
      create index moderation_item_of_subject on moderation_item (subject_kind, subject_id, id desc);
      create index moderation_item_claimed_by on moderation_item (claimed_by) where claimed_by is not null;

      create table flag (
        id bigint generated always as identity primary key,
        item_id bigint not null references moderation_item(id),
        flagger_id bigint not null references account(id),
        -- The flagger hides the name in the thread: what the report earns nobody else is shown.
        hidden boolean not null,
        reason text not null check (reason in ('spam', 'abuse', 'personal_data', 'off_topic', 'wrong', 'other')),
        note text check (char_length(note) between 1 and 2048),
        flagged_at timestamptz not null,
        outcome text check (outcome in ('upheld', 'rejected', 'ignored')),
        settled_at timestamptz,
        check ((outcome is null) = (settled_at is null)),
        -- One standing report a person and thing: an item takes no more once it is decided.
        constraint flag_once unique (item_id, flagger_id)
      );
      create index flag_of_flagger on flag (flagger_id, flagged_at desc, id desc);

      create table moderation_decision (
        id bigint generated always as identity primary key,
        item_id bigint not null references moderation_item(id),
        decision text not null check (decision in ('approve', 'hide', 'remove', 'restore', 'ignore', 'uphold')),
        reason text check (reason in ('spam', 'abuse', 'personal_data', 'off_topic', 'wrong', 'other')),
        -- To the person whom it concerns.
        note text check (char_length(note) between 1 and 2048),
        decided_by bigint not null references account(id),
        decided_at timestamptz not null
      );
      create index moderation_decision_of_item on moderation_decision (item_id, id desc);
      create index moderation_decision_by on moderation_decision (decided_by);

      insert into moderation_item (subject_kind, subject_id, space_id, priority, opened_at)
        select 'question', id, space_id, 20, asked_at from question where publication = 'held'
        union all select 'answer', a.id, q.space_id, 20, a.answered_at from answer a join question q on q.id = a.question_id where a.publication = 'held'
        union all select 'comment', c.id, q.space_id, 20, c.commented_at from comment c join question q on q.id = c.question_id where c.publication = 'held';

      update points_rule_set set rules = jsonb_set(rules, '{reputation}', rules->'reputation' || '{"flagUpheld": 1, "flagRejected": -1, "removedAsAbuse": -100}');

      -- Who reported something is told how it ended.
      ${kindsOf('notification', 'kind', [...noticeKinds, 'report_upheld', 'report_rejected', 'report_ignored'])}
      ${kindsOf('notification', 'page_kind', [...pageKinds, 'report'])}
      ${kindsOf('notification_item', 'content_kind', [...contentKinds, 'report'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where page_kind = 'report';
      ${kindsOf('notification_item', 'content_kind', contentKinds)}
      ${kindsOf('notification', 'page_kind', pageKinds)}
      ${kindsOf('notification', 'kind', noticeKinds)}
      update points_rule_set set rules = rules #- '{reputation,flagUpheld}' #- '{reputation,flagRejected}' #- '{reputation,removedAsAbuse}';
      drop table moderation_decision;
      drop table flag;
      drop table moderation_item;
    `);
  }
}
