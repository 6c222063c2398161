import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** One statement as the server sent it, with its parameters as text. */
export interface SentStatement {
  /** Empty for one that was not prepared by name. */
  readonly name: string;
  readonly text: string;
  readonly values: (string | null)[];
}

interface LoggedStatement extends SentStatement {
  /** When it was done, milliseconds since 1970. */
  readonly at: number;
}

/** Writes down every statement that the database has done while `story` ran, in order. */
export async function statementsOf(database: { url: string; log: string }, story: () => Promise<void>): Promise<SentStatement[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const write = async (on: boolean) => {
    await client.query(on ? 'alter system set log_min_duration_statement = 0' : 'alter system reset log_min_duration_statement');
    await client.query('select pg_reload_conf()');
    await sleep(300);
  };
  const atRest = async () => {
    while ((await client.query(`select from outbox_event where state = 'waiting' limit 1`)).rowCount !== 0) await sleep(50);
    // The log tells milliseconds: our own question belongs to an earlier one.
    await sleep(10);
  };
  const { size } = statSync(database.log);
  await write(true);
  let [began, ended] = [0, 0];
  try {
    // What earlier requests left to do is not part of the story.
    await atRest();
    began = Date.now();
    await story();
    ended = Date.now();
  } finally {
    await write(false);
    await client.end();
  }
  const log = readFileSync(database.log).subarray(size).toString('utf8');
  return read(log).filter(({ at, text }) => at >= began && at <= ended && !/pg_reload_conf|alter system/i.test(text));
}

const beginning = /^(\d{4}-\d\d-\d\d) (\S+) UTC .*?(LOG|DETAIL|STATEMENT|ERROR|WARNING|FATAL): {2}(.*)$/s;

function read(log: string): LoggedStatement[] {
  const found: LoggedStatement[] = [];
  let executed: LoggedStatement | undefined;
  for (const entry of log.split(/\n(?!\t)/)) {
    const [, day, time, kind, rest] = beginning.exec(entry.replaceAll('\n\t', '\n')) ?? [];
    if (kind === 'LOG') {
      const [, how, text] = /^duration: [\d.]+ ms {2}(execute [^:]*|statement): (.*)$/s.exec(rest ?? '') ?? [];
      executed = how && text ? { at: Date.parse(`${day}T${time}Z`), name: how.replace(/^statement$|^execute (<unnamed>)?/, ''), text, values: [] } : undefined;
      if (executed) found.push(executed);
    } else if (kind === 'DETAIL' && /^parameters: /i.test(rest ?? '')) {
      // Binding tells the parameters too, before.
      executed?.values.push(...parameters(rest ?? ''));
    }
  }
  return found;
}

function parameters(detail: string): (string | null)[] {
  return Array.from(detail.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/gs), ([, value]) => (value === undefined ? null : value.replaceAll("''", "'")));
}
