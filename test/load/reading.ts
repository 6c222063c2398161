import type { Client } from 'pg';
import { headers } from './api.ts';
import { cpuOf, cpuOfFamily } from './cpu.ts';
import type { Kehila } from './kehila.ts';
import { type SentStatement, statementsOf } from './statements.ts';

const asked = 1_600;
/** At the same time, so that what the server does by itself meanwhile is not much of it. */
const lanes = 16;

/** Per request, but for what is done once. Pages are those of 8 KiB that the database looked at. */
export interface Reading {
  readonly case: string;
  readonly serverCpuMs: number;
  readonly databaseCpuMs: number;
  readonly pages: number;
}

interface Asked {
  readonly name: string;
  /** Of a request to the API. */
  readonly body: string;
  readonly cookie?: string;
  /** Of statements that read these, the pages are counted. */
  readonly tables: RegExp;
}

/** What asking once costs. */
export async function reading(kehila: Kehila, client: Client, { name, body, cookie, tables }: Asked): Promise<Reading> {
  const ask = async () => {
    const text = await (await fetch(`${kehila.url}/graphql`, { method: 'POST', headers: headers(cookie), body })).text();
    if (text.includes('"errors"')) throw new Error(`${name}: ${text.slice(0, 300)}`);
  };
  const sent = await statementsOf(kehila.database, ask);
  let pages = 0;
  for (const statement of sent.filter(({ text: sql }) => /^\s*(select|with)/i.test(sql) && tables.test(sql))) pages += await pagesOf(client, statement);
  const askOften = () =>
    Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let n = 0; n < asked / lanes; n++) await ask();
      }),
    );
  await askOften();
  const [server, database] = [cpuOf(kehila.pid), cpuOfFamily(kehila.database.pid)];
  await askOften();
  return {
    case: name,
    serverCpuMs: (cpuOf(kehila.pid) - server) / asked,
    databaseCpuMs: (cpuOfFamily(kehila.database.pid) - database) / asked,
    pages,
  };
}

/** As the server plans it: without looking at the values. */
async function pagesOf(client: Client, { text, values }: SentStatement): Promise<number> {
  await client.query('set plan_cache_mode = force_generic_plan');
  await client.query(`prepare read_once as ${text}`);
  try {
    const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
      `explain (analyze, buffers, format json) execute read_once${given}`,
    );
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan ?? {};
    return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
  } finally {
    await client.query('deallocate read_once');
    await client.query('reset plan_cache_mode');
  }
}

const literal = (value: string | null): string => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);
