import { type Client, escapeIdentifier } from 'pg';

export interface Table {
  readonly table: string;
  /** Without those that PostgreSQL works out by itself. */
  readonly columns: readonly string[];
}

const allTables = `
  select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
     and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
   group by c.relname order by c.relname`;
const allSequences = `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' order by sequencename`;
const allForeignKeys = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' order by oid`;

/** All tables but the list of the migrations, which says of what kind they are. */
export async function tablesOf(client: Client): Promise<readonly Table[]> {
  return (await client.query<{ table: string; columns: string[] }>(allTables)).rows;
}

/** Of the transaction under way. */
export async function momentOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ at: Date }>('select now() as at');
  return rows[0]!.at.toISOString();
}

export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}

export async function sequencesOf(client: Client): Promise<Record<string, string | null>> {
  const { rows } = await client.query<{ name: string; value: string | null }>(allSequences);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

export interface ForeignKey {
  /** Quoted where it has to be. */
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export async function foreignKeysOf(client: Client): Promise<readonly ForeignKey[]> {
  return (await client.query<{ table: string; name: string; definition: string }>(allForeignKeys)).rows;
}

export const copyOut = ({ table, columns }: Table): string => `copy ${named(table, columns)} to stdout`;
export const copyIn = ({ table, columns }: Table): string => `copy ${named(table, columns)} from stdin`;

const named = (table: string, columns: readonly string[]): string => `${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(', ')})`;
