import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What everybody wrote in the last minutes: they find it before the index knows it. */
export class WrittenLately1795900004700 implements MigrationInterface {
  name = 'WrittenLately1795900004700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Losing it in a crash costs nothing.
      create unlogged table written_lately (
        account_id bigint not null references account(id) on delete cascade,
        content_id bigint not null,
        kind text not null check (kind in ('question', 'answer', 'article')),
        at timestamptz not null,
        primary key (account_id, content_id)
      );
      create index written_lately_at on written_lately (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table written_lately');
  }
}
