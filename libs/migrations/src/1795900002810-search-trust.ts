import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The search knows what is said about the truth of an answer: it ranks by it, and never shows a dangerous one without its warning. */
export class SearchTrust1795900002810 implements MigrationInterface {
  name = 'SearchTrust1795900002810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_doc add column trust text;
      alter table search_doc add constraint search_doc_trust_check check (trust in ('verified', 'outdated', 'unsafe')) not valid;
      -- What to do instead of a dangerous answer.
      alter table search_doc add column trust_note text;
      update search_doc d set trust = a.trust, trust_note = case when a.trust = 'unsafe' then
          (select note from trust_mark t where t.answer_id = a.id and t.ended_at is null) end
        from answer a where a.id = d.id and a.trust is not null and a.trust <> 'lapsed';
      update search_doc d set trust = 'verified'
        where d.kind = 'question' and exists (select 1 from answer a where a.question_id = d.id and a.trust = 'verified' and a.publication = 'visible');
    `);
    await runner.query(`alter table search_doc validate constraint search_doc_trust_check`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table search_doc drop column trust, drop column trust_note`);
  }
}
