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
  'report_upheld',
  'report_rejected',
  'report_ignored',
];
const judgementKinds = ['text_approved', 'text_hidden', 'text_removed', 'text_restored', 'thread_locked', 'thread_unlocked', 'appeal_upheld', 'appeal_overturned'];
const pageKinds = ['question', 'article', 'report'];
const contentKinds = ['question', 'answer', 'comment', 'article', 'report'];
const decisions = ['approve', 'hide', 'remove', 'restore', 'ignore', 'uphold'];

/** Whom a decision concerns is told and may object; threads are locked with a reason. */
export class Appeals1795900002400 implements MigrationInterface {
  name = 'Appeals1795900002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whose text others see differently since; null: nobody's.
      alter table moderation_decision add column concerns_id bigint references account(id);
      create index moderation_decision_concerning on moderation_decision (concerns_id, id desc) where concerns_id is not null;
      -- Who decided what, newest first.
      drop index moderation_decision_by;
      create index moderation_decision_by on moderation_decision (decided_by, id desc);
      -- For the public numbers.
      create index moderation_decision_at on moderation_decision (decided_at);
      ${kindsOf('moderation_decision', 'decision', [...decisions, 'keep', 'lock', 'unlock'])}

      -- Somebody objects to a decision about their text: it waits as an item of its own, once a decision.
      create table moderation_appeal (
        item_id bigint primary key references moderation_item(id),
        decision_id bigint not null references moderation_decision(id),
        -- Null once the account is gone.
        words text check (char_length(words) between 1 and 2048),
        constraint moderation_appeal_once unique (decision_id)
      );

      alter table question add column lock_reason text check (char_length(lock_reason) between 1 and 500);

      ${kindsOf('notification', 'kind', [...noticeKinds, ...judgementKinds])}
      ${kindsOf('notification', 'page_kind', [...pageKinds, 'decision'])}
      ${kindsOf('notification_item', 'content_kind', [...contentKinds, 'decision'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where page_kind = 'decision';
      ${kindsOf('notification_item', 'content_kind', contentKinds)}
      ${kindsOf('notification', 'page_kind', pageKinds)}
      ${kindsOf('notification', 'kind', noticeKinds)}
      alter table question drop column lock_reason;
      with appealed as (delete from moderation_appeal returning item_id),
        unsaid as (delete from moderation_decision where item_id in (select item_id from appealed))
      delete from moderation_item where id in (select item_id from appealed);
      drop table moderation_appeal;
      delete from moderation_decision where decision in ('keep', 'lock', 'unlock');
      delete from moderation_item i where i.state = 'decided' and not exists (select from moderation_decision d where d.item_id = i.id)
        and not exists (select from flag f where f.item_id = i.id);
      ${kindsOf('moderation_decision', 'decision', decisions)}
      drop index moderation_decision_at;
      drop index moderation_decision_by;
      create index moderation_decision_by on moderation_decision (decided_by);
      alter table moderation_decision drop column concerns_id;
    `);
  }
}
