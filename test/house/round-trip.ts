import { DataSource, type MigrationInterface } from 'typeorm';

/** All that a database holds besides rows, as comparable lines. */
const catalogue = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
    from information_schema.columns where table_schema = 'public'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'sequence ' || sequence_name from information_schema.sequences where sequence_schema = 'public'
  union all select 'trigger ' || tgrelid::regclass || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
  union all select 'function ' || p.oid::regprocedure || ' ' || md5(prosrc) from pg_proc p
    where pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by 1`;

type MigrationClass = new () => MigrationInterface;

/** Goes up, down and up again with each migration on an empty database, and says where `down` does not undo `up`, or `up` cannot be done twice. */
export async function roundTrip(url: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  const runner = source.createQueryRunner();
  const problems: string[] = [];
  const look = async (): Promise<string[]> => ((await runner.query(catalogue)) as { line: string }[]).map(({ line }) => line);
  try {
    for (const migration of migrations.map((Migration) => new Migration())) {
      const before = await look();
      await migration.up(runner);
      const after = await look();
      await migration.down(runner);
      problems.push(...differences(`${migration.name}: down leaves`, before, await look()));
      if (problems.length > 0) return problems;
      await migration.up(runner);
      problems.push(...differences(`${migration.name}: a second up makes`, after, await look()));
    }
  } finally {
    await runner.release();
    await source.destroy();
  }
  return problems;
}

function differences(what: string, expected: string[], found: string[]): string[] {
  return [
    ...found.filter((line) => !expected.includes(line)).map((line) => `${what} ${line}`),
    ...expected.filter((line) => !found.includes(line)).map((line) => `${what} no ${line}`),
  ];
}
