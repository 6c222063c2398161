import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an answer is true: marked by staff or experts, with how long that was checked for, and in which order the answers stand then. */
export class TrustMarks1795900002000 implements MigrationInterface {
  name = 'TrustMarks1795900002000';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trust_mark (
        id bigint generated always as identity primary key,
        answer_id bigint not null references answer(id),
        kind text not null check (kind in ('verified', 'outdated', 'unsafe')),
        -- What to do instead, or what was checked.
        note text check (char_length(note) between 1 and 2048),
        -- Of the product: for which it was checked.
        version text check (char_length(version) between 1 and 60),
        marked_by bigint not null references account(id),
        by_staff boolean not null,
        marked_at timestamptz not null,
        -- Then it has to be checked again.
        until_at timestamptz,
        -- Since when it has to be checked again, and why.
        lapsed_at timestamptz,
        lapsed_because text check (lapsed_because in ('time', 'edit')),
        ended_at timestamptz,
        ended_by bigint references account(id),
        ended_as text check (ended_as in ('replaced', 'mistake', 'no_longer')),
        check (kind <> 'unsafe' or note is not null),
        check (until_at is null or (kind = 'verified' and until_at > marked_at)),
        check ((lapsed_at is null) = (lapsed_because is null)),
        check (lapsed_at is null or kind = 'verified'),
        check ((ended_at is null) = (ended_as is null))
      );
      -- One mark stands on an answer; those before stay as history.
      create unique index trust_mark_standing on trust_mark (answer_id) where ended_at is null;
      create index trust_mark_of_answer on trust_mark (answer_id, id desc);
      create index trust_mark_until on trust_mark (until_at, id) where until_at is not null and ended_at is null and lapsed_at is null;
      create index trust_mark_by on trust_mark (marked_by);
      create index trust_mark_ended_by on trust_mark (ended_by) where ended_by is not null;
      -- The standing mark, so that neither the order of the answers nor a page without marks looks for it.
      alter table answer add column trust text;
      -- Since when the mark of one of its answers has to be checked again.
      alter table question add column trust_lapsed_at timestamptz`);
    await runner.query(`alter table answer add constraint answer_trust_check check (trust in ('verified', 'outdated', 'unsafe', 'lapsed')) not valid`);
    await runner.query(`alter table answer validate constraint answer_trust_check`);
    await runner.query(
      `create index concurrently answer_by_question_place on answer (question_id, (
         case when trust = 'unsafe' then 6 when trust = 'outdated' then 5 when accepted_at is null then case when trust = 'verified' then 3 else 4 end
           when shown_first then 0 when trust = 'verified' then 1 else 2 end
       ), accepted_at desc nulls last, score desc, id)`,
    );
    await runner.query(`drop index concurrently answer_by_question_best`);
    await runner.query(
      `create index concurrently question_trust_lapsed on question (trust_lapsed_at, id) where trust_lapsed_at is not null and publication = 'visible'`,
    );
    await runner.query(`
      update points_rule_set set rules =
        jsonb_set(jsonb_set(rules, '{reputation}', rules->'reputation' || '{"answerVerified": 15}'), '{loyalty}', rules->'loyalty' || '{"answerVerified": 20}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update points_rule_set set rules = rules #- '{reputation,answerVerified}' #- '{loyalty,answerVerified}'`);
    await runner.query(
      `create index concurrently answer_by_question_best on answer (question_id, (accepted_at is null), shown_first desc, accepted_at desc, score desc, id)`,
    );
    await runner.query(`drop index concurrently answer_by_question_place`);
    await runner.query(`drop index concurrently question_trust_lapsed`);
    await runner.query(`
      alter table question drop column trust_lapsed_at;
      alter table answer drop column trust;
      drop table trust_mark`);
  }
}
