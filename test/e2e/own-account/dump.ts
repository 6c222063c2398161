import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kehila } from '../../stage/kehila';

/** Every row of every table as text, the search index among them. */
export async function dumpOf(kehila: Kehila): Promise<string> {
  const tables = await kehila.sql<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await kehila.sql<{ row: string }>(`select t::text as row from ${name} t`);
    parts.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return parts.join('\n');
}

/** Every file of a folder, byte for byte. */
export function bytesIn(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
}
