import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { headers, operation, signIn } from '../api.ts';
import { cpuOf, cpuOfFamily } from '../cpu.ts';
import { type Kehila, startKehila, workspace } from '../kehila.ts';
import { type Reading, reading } from '../reading.ts';
import { reindex } from '../reindex.ts';

/** Entries of one person; somebody else has a hundredth of a million, so that there is a deep page. */
const each = 10;
const ofOne = 10_000;
const perStatement = 200_000;
/** What points were for: a journal names it. */
const questions = 10_000;
/** Whose pages are counted. */
const tables = /points_|leaderboard_|loyalty_/;
const password = 'a bench may sit anyone';

/** The journal, the leaderboard and what `kehila verify` asks, over so many entries of a tenth as many people. */
export async function ledger({ entries }: { entries: number }): Promise<Reading[]> {
  const kehila = await startKehila();
  const client = new Client({ connectionString: kehila.database.url });
  await client.connect();
  try {
    const began = performance.now();
    await fill(client, entries);
    console.error(`filled in ${Math.round((performance.now() - began) / 1_000)} s`);
    reindex(kehila);
    await ranked(client);
    const cookie = await signIn(kehila, 'bench1@kehila.example', password);
    const journal = (after: string | null) =>
      operation(
        `query ($after: String) { pointsJournal(ledger: LOYALTY, first: 30, after: $after) {
           nodes { id amount cause at ruleSetVersion vestsAt undoes undoneBy appeal mayAppeal path subjectTitle space { name } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    const board = (after: string | null) =>
      operation(
        'query ($after: String) { leaderboard(measure: REPUTATION, period: EVER, first: 25, after: $after) { people places { nodes { rank score } } } }',
        {
          after,
        },
      );
    const deep = await client.query<{ score: number; account_id: string }>(
      `select score, account_id from leaderboard_place where board_id = (select id from leaderboard where measure = 'reputation' and period = 'ever' and space_id is null)
       order by score, account_id limit 1 offset 100`,
    );
    const { score, account_id: last } = deep.rows[0] ?? { score: 1, account_id: '1' };
    const rows = [
      await reading(kehila, client, { name: 'journal, first page', body: journal(null), cookie, tables }),
      await reading(kehila, client, { name: 'journal, deep page', body: journal(cursor('100')), cookie, tables }),
      await reading(kehila, client, { name: 'leaderboard, first page', body: board(null), cookie, tables }),
      await reading(kehila, client, { name: 'leaderboard, last page', body: board(cursor(String(score), last)), cookie, tables }),
    ];
    return [...rows, await previewOfTiers(kehila, client, cookie), verify(kehila)];
  } finally {
    await client.end();
    await kehila.stop();
  }
}

const cursor = (...values: string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** As the ledger would, by double entry; what the triggers would count is written in one go. */
async function fill(client: Client, entries: number): Promise<void> {
  const people = Math.ceil(entries / each);
  await client.query(`set session_replication_role = replica`);
  await client.query(
    `insert into account (handle, display_name, language, state, joined_at, verified_at)
     select 'bench' || n, 'Member ' || n, 'en', 'active', now() - interval '2 years', now() - interval '2 years' from generate_series(1, $1::int) n`,
    [people],
  );
  await client.query(`insert into account_email (account_id, email) select id, handle || '@kehila.example' from account where handle = 'bench1'`);
  const secret = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await client.query(`insert into account_password (account_id, hash, changed_at) select account_id, $1, now() from account_email`, [secret]);
  const { rows } = await client.query<{ first: string }>(`select min(id) as first from account where handle like 'bench%'`);
  const first = Number(rows[0]?.first);
  const threads = await client.query<{ first: string }>(
    `with space as (insert into space (slug, created_at) values ('bench', now()) returning id),
     named as (insert into space_text (space_id, language, name) select id, l, 'Bench' from space, unnest(array['he', 'en']) l),
     made as (insert into question (space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, state, tag_ids, asked_at, last_activity_at)
       select s.id, $1, 'What does the light on router ' || n || ' mean?', 'light', 'It blinks.', '<p>It blinks.</p>', 'It blinks.', 'en', 1, 'open', '{}', now(), now()
       from space s, generate_series(1, $2::int) n returning id)
     select min(id) as first from made`,
    [first, questions],
  );
  const question = Number(threads.rows[0]?.first);
  const made = (account: string, sequence: string, from: number, to: number) => ({
    text: `with made as (
       insert into points_transaction (ledger, rule, rule_set_version, event_id, cause_key, subject_id, asked, at)
       select 'loyalty', 'answerAccepted', 1, gen_random_uuid(), 'accepted:' || n, ${question} + n % ${questions}, 20, now() - n % 600 * interval '1 day'
       from generate_series($1::int, $2::int) n returning id, cause_key, at),
     numbered as (select id, at, substr(cause_key, 10)::int as n from made),
     sides as (
       insert into points_entry (transaction_id, ledger, account_id, amount, sequence, balance_after, vests_at, at)
       select m.id, 'loyalty', s.account, 20 * s.sign, s.sequence, s.sequence * 20, case when s.sign > 0 then m.at + interval '7 days' end, m.at
       from numbered m cross join lateral (values (${account}, ${sequence}, 1), (null, null, -1)) s(account, sequence, sign))
     insert into points_lot (account_id, transaction_id, amount, remaining, vests_at, expires_at)
     select ${account}, id, 20, 20, at + interval '7 days', at + interval '24 months' from numbered m`,
    values: [from, to],
  });
  for (let done = 0; done < entries; done += perStatement)
    await client.query(made(`${first} + (m.n - 1) / ${each}`, `((m.n - 1) % ${each} + 1)::int`, done + 1, Math.min(entries, done + perStatement)));
  await client.query(made(`${first}`, `(m.n - ${entries} + ${each})::int`, entries + 1, entries + ofOne));
  await client.query(`insert into points_account (ledger, account_id, balance, sequence)
     select 'loyalty', account_id, sum(amount), count(*) from points_entry where account_id is not null group by account_id`);
  await client.query(`insert into loyalty_earned (account_id, month, points)
     select l.account_id, date_trunc('month', t.at at time zone 'Asia/Jerusalem')::date, sum(l.amount)
     from points_lot l join points_transaction t on t.id = l.transaction_id group by 1, 2`);
  await client.query(`set session_replication_role = origin`);
  await client.query(
    `insert into leaderboard_change (measure, account_id, amount) select 'reputation', id, 1 + (40000 / (1 + id % 5000))::int from account where handle like 'bench%'`,
  );
  await client.query('vacuum analyze');
}

/** The worker follows what was entered. */
async function ranked(client: Client): Promise<void> {
  while ((await client.query('select from leaderboard_change limit 1')).rowCount !== 0) await sleep(500);
}

/** Who would come to a tier by other terms: as a manager asks, once. */
async function previewOfTiers(kehila: Kehila, client: Client, cookie: string): Promise<Reading> {
  await client.query(`insert into role_grant (account_id, role, granted_at) select id, 'MANAGER', now() from account where handle = 'bench1'`);
  await client.query('update session set factor_at = created_at');
  const terms = { silverFrom: 100, silverPercent: 110, goldFrom: 500, goldPercent: 125 };
  const query = 'query ($terms: LoyaltyTermsInput!) { previewLoyaltyTerms(terms: $terms) { tiers { key now later gaining losing } } }';
  const [server, database, began] = [cpuOf(kehila.pid), cpuOfFamily(kehila.database.pid), performance.now()];
  const answer = await (await fetch(`${kehila.url}/graphql`, { method: 'POST', headers: headers(cookie), body: operation(query, { terms }) })).text();
  if (answer.includes('"errors"')) throw new Error(`preview of tiers: ${answer.slice(0, 300)}`);
  console.error(`preview of tiers after ${((performance.now() - began) / 1_000).toFixed(1)} s: ${answer}`);
  return { case: 'preview of tiers, once', serverCpuMs: cpuOf(kehila.pid) - server, databaseCpuMs: cpuOfFamily(kehila.database.pid) - database, pages: 0 };
}

/** All that it compares, as an administrator runs it. */
function verify(kehila: Kehila): Reading {
  const before = cpuOfFamily(kehila.database.pid);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/bin/kehila.mjs', 'verify'], {
    cwd: workspace,
    env: { ...process.env, KEHILA_DATA: kehila.data },
    encoding: 'utf8',
  });
  console.error(`kehila verify ended with ${status} after ${((performance.now() - began) / 1_000).toFixed(1)} s\n${(stdout + stderr).slice(0, 2_000)}`);
  return { case: 'kehila verify, once', serverCpuMs: 0, databaseCpuMs: cpuOfFamily(kehila.database.pid) - before, pages: 0 };
}
