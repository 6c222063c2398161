import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides who somebody is and may do: table, what of it, and the column of the account. */
const watched = [
  ['session', 'delete or update of revoked_at, factor_at', 'account_id'],
  ['access_token', 'delete or update of revoked_at', 'account_id'],
  ['account', 'update of state', 'id'],
  ['role_grant', 'insert or delete or update', 'account_id'],
] as const;

/** Whoever keeps a stream open for somebody hears at once that their standing has changed, whatever changed it. */
export class Live1795900003400 implements MigrationInterface {
  name = 'Live1795900003400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tell_of_standing() returns trigger language plpgsql as $$
      declare changed jsonb := to_jsonb(coalesce(new, old));
      begin
        perform pg_notify('kehila_live', 'standing:' || (changed ->> tg_argv[0]));
        return null;
      end $$;
      ${watched
        .map(
          ([table, what, column]) => `create trigger ${table}_standing after ${what} on ${table} for each row execute function tell_of_standing('${column}');`,
        )
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${watched.map(([table]) => `drop trigger ${table}_standing on ${table};`).join('\n')}
      drop function tell_of_standing();
    `);
  }
}
