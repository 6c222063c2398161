import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowKinds, forgetKinds } from './kinds-of-notices';

const kinds = ['original_changed'];
const causes = `'complaints', 'answer_corrected', 'answer_outdated', 'answer_unsafe'`;

const allowCauses = (list: string): string => `
      alter table article_task drop constraint article_task_cause_check;
      alter table article_task add constraint article_task_cause_check check (cause in (${list}))`;

type OfRow = (a: string) => string;
const before: readonly [OfRow, OfRow] = [(a) => `${a}.state not in ('draft', 'archived')`, (a) => `${a}.state in ('draft', 'archived')`];
const after: readonly [OfRow, OfRow] = [
  (a) => `${before[0](a)} and ${a}.original_change is distinct from 'large'`,
  (a) => `${before[1](a)} or ${a}.original_change = 'large'`,
];

/** SQL for what readers are shown of a row, and what not. */
const noteChanges = ([shown, hidden]: readonly [OfRow, OfRow]): string => `
      create or replace function note_article_change(changed bigint, came boolean) returns void language plpgsql as $$
      declare
        next bigint;
      begin
        -- Until the commit: no smaller number can appear after a larger one was read. Deferred triggers come last, so nobody waits while holding it.
        perform pg_advisory_xact_lock(1795900003610);
        next := nextval('article_change_number');
        insert into article_change as c (article_id, number, since, ever_public)
        select a.id, next, next, ${shown('a')} and a.audience = 'public' and s.visibility = 'public'
        from article a join space s on s.id = a.space_id where a.id = changed and a.published_at is not null
        on conflict (article_id) do update
        set number = next, since = case when came then next else c.since end, ever_public = c.ever_public or excluded.ever_public;
      end $$;

      create or replace function article_changed() returns trigger language plpgsql as $$
      begin
        perform note_article_change(new.id, ${shown('new')} and (tg_op = 'INSERT' or ${hidden('old')} or old.audience <> new.audience));
        return null;
      end $$;`;

/** How much a change of an original means for its translations, and which translations have not followed. */
export class ChangesOfOriginals1795900007000 implements MigrationInterface {
  name = 'ChangesOfOriginals1795900007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What its author or a reviewer says; null: medium. Nothing that stands has these columns yet: there is nothing to look through.
      alter table revision add column significance text;
      alter table revision add constraint revision_significance check (significance in ('small', 'medium', 'large')) not valid;
      -- Of a translation: the heaviest change of its original that it does not follow, and when the first of them came. A large one hides it.
      alter table article add column original_change text, add column original_changed_at timestamptz;
      alter table article add constraint article_original_change check (original_change in ('medium', 'large')) not valid;
      alter table article add constraint article_original_changed_at check ((original_change is null) = (original_changed_at is null)) not valid;
      -- The text of the original for which somebody said that the translation still holds, though it was written from an older one.
      alter table article_translation add column holds_for bigint;
      alter table article_translation add constraint article_translation_holds_for foreign key (holds_for) references revision(id) not valid;
      ${allowCauses(`${causes}, 'original_changed'`)} not valid;
      ${noteChanges(after)}
    `);
    await runner.query(allowKinds(kinds));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(forgetKinds(kinds));
    await runner.query(`
      ${noteChanges(before)}
      delete from article_task where cause = 'original_changed';
      ${allowCauses(causes)};
      alter table article_translation drop column holds_for;
      alter table article drop column original_change, drop column original_changed_at;
      alter table revision drop column significance;
    `);
  }
}
