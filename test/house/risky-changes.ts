import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

interface Relation {
  readonly name: string;
  readonly kind: 'table' | 'index';
  readonly of: string;
  readonly file: string;
}
interface Named {
  readonly of: string;
  readonly name: string;
  readonly definition: string;
}
interface Column extends Named {
  /** Never null; and asked of everybody who writes a row, because it comes with no value of its own. */
  readonly required: boolean;
  readonly asked: boolean;
}
interface Look {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly constraints: ReadonlyMap<string, Named>;
}

const relations = `
  select c.oid::text as id, c.relname as name, case c.relkind when 'i' then 'index' else 'table' end as kind, coalesce(i.indrelid, c.oid)::text as of,
         pg_relation_filenode(c.oid)::text as file
    from pg_class c left join pg_index i on i.indexrelid = c.oid
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'i')`;
const columns = `
  select attrelid || '.' || attnum as id, attrelid::text as of, attname as name, format_type(atttypid, atttypmod) as definition,
         attnotnull as required, attnotnull and not (atthasdef or attidentity <> '') as asked
    from pg_attribute join pg_class on pg_class.oid = attrelid
   where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`;
/** Those alone that every row was read for. That a column is not null is known without reading where it came with a value for all rows. */
const constraints = `
  select oid::text as id, conrelid::text as of, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and convalidated and contype in ('c', 'f', 'x')`;

/**
 * Runs each migration after the one before it, and says what it does to tables that stood before it and that a version which still runs reads and writes:
 * what takes away what that version names, and what reads or writes all rows while nobody may write. Found in the catalogue and not in the text of the
 * statements, so that it holds for whatever way they are written. A migration with `transaction = false` builds its indexes concurrently.
 */
export async function riskyChanges(url: string, migrations: readonly MigrationClass[]): Promise<Record<string, string[]>> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  const runner = source.createQueryRunner();
  const rows = async <Row>(sql: string): Promise<Map<string, Row>> =>
    new Map(((await runner.query(sql)) as (Row & { id: string })[]).map((row) => [row.id, row]));
  const look = async (): Promise<Look> => ({
    relations: await rows<Relation>(relations),
    columns: await rows<Column>(columns),
    constraints: await rows<Named>(constraints),
  });
  const found: Record<string, string[]> = {};
  try {
    for (const migration of migrations.map((Migration) => new Migration())) {
      const before = await look();
      await migration.up(runner);
      const risks = compared(before, await look(), migration.transaction === false);
      if (risks.length > 0) found[migration.name ?? migration.constructor.name] = risks;
    }
  } finally {
    await runner.release();
    await source.destroy();
  }
  return found;
}

function compared(before: Look, after: Look, concurrently: boolean): string[] {
  const stood = (id: string): string | undefined => before.relations.get(id)?.name;
  const risks: string[] = [];
  for (const [id, { name, kind, of, file }] of before.relations) {
    const now = after.relations.get(id);
    if (kind === 'table' && !now) risks.push(`table ${name} is gone`);
    else if (kind === 'table' && now?.name !== name) risks.push(`table ${name} is called otherwise`);
    else if (now && now.file !== file) risks.push(`${kind} ${name}${kind === 'index' ? ` of ${stood(of)}` : ''} is written anew`);
  }
  for (const [id, { of, name, definition, required }] of before.columns) {
    const now = after.columns.get(id);
    if (!after.relations.has(of)) continue;
    if (!now) risks.push(`column ${stood(of)}.${name} is gone`);
    else if (now.name !== name) risks.push(`column ${stood(of)}.${name} is called otherwise`);
    else if (now.definition !== definition) risks.push(`column ${stood(of)}.${name} has another type`);
    else if (now.required && !required) risks.push(`column ${stood(of)}.${name} may no longer be empty`);
  }
  for (const [id, { of, name, asked }] of after.columns)
    if (asked && !before.columns.has(id) && stood(of)) risks.push(`column ${stood(of)}.${name} is asked of whoever does not know it`);
  for (const [id, { name, kind, of }] of after.relations)
    if (kind === 'index' && !concurrently && !before.relations.has(id) && stood(of))
      risks.push(`index ${name} is built while nobody may write to ${stood(of)}`);
  for (const [id, { of, definition }] of after.constraints)
    if (!before.constraints.has(id) && stood(of)) risks.push(`all rows of ${stood(of)} are read for ${definition} while nobody may write`);
  return risks.sort();
}
