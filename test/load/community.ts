import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { renderMarkdown } from '@kehila/platform/markdown';
import type { Kehila } from './kehila.ts';

/** Size of the community that is measured: as in the figures of others that docs/performance.md compares with. */
export const size = { accounts: 2_000, questions: 20_000, answersEach: 4, longThreadAnswers: 30 } as const;

export interface Seeded {
  readonly space: string;
  /** A thread with 30 answers, each with two comments. */
  readonly longThread: string;
  readonly password: string;
  emailOf(account: number): string;
}

const paragraph =
  'The router keeps its channel for a day and then falls back to automatic. **Save permanently** is on the second page of the settings; what is applied only is forgotten at the next restart.';
const markdown = [paragraph, '1. Open `http://192.168.1.1`\n2. Choose **Wi-Fi**, then **Advanced**\n3. Channel 44, width 80 MHz', paragraph].join('\n\n');

/** Fills an empty database, by SQL: how texts get there is measured elsewhere. */
export async function seed(kehila: Kehila): Promise<Seeded> {
  const client = new Client({ connectionString: kehila.database.url });
  await client.connect();
  const password = 'a bench may sit anyone';
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const { html, text } = renderMarkdown(markdown, { kind: 'post' });
  await client.query(
    `with space as (
       insert into space (slug, created_at) values ('bench', now()) returning id
     ) insert into space_text (space_id, language, name) select id, l, 'Bench' from space, unnest(array['he', 'en']) l`,
  );
  await client.query(`insert into tag (slug) select 'tag-' || n from generate_series(1, 200) n`);
  await client.query(
    `insert into account (handle, display_name, language, state, joined_at, verified_at)
     select 'bench' || n, 'Member ' || n, 'en', 'active', now() - interval '200 days', now() - interval '200 days' from generate_series(1, ${size.accounts}) n`,
  );
  await client.query(`insert into account_email (account_id, email) select id, handle || '@kehila.example' from account`);
  await client.query(`insert into account_password (account_id, hash, changed_at) select id, $1, now() from account`, [passwordHash]);
  await openPoints(client);
  await client.query(
    `insert into question (space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, state, tag_ids, asked_at, last_activity_at, answer_count)
     select (select id from space), a.first + (n * 7919) % ${size.accounts}, 'How does one keep channel ' || n || ' of the router after a restart', 'how-does-one-keep-channel-' || n,
       $1, $2, $3, 'en', 1, 'answered', (select array_agg(id order by id) from tag where id % 200 in (n % 200, (n * 3) % 200, (n * 11) % 200)),
       now() - n * interval '7 minutes', now() - n * interval '5 minutes', ${size.answersEach}
     from generate_series(1, ${size.questions}) n, (select min(id) as first from account) a`,
    [markdown, html, text],
  );
  await client.query(
    `insert into answer (question_id, author_id, body_markdown, body_html, body_text, language, renderer_version, answered_at)
     select q.id, a.first + (q.id * 31 + n * 17) % ${size.accounts}, $1, $2, $3, 'en', 1, q.asked_at + n * interval '1 hour'
     from question q, generate_series(1, ${size.answersEach}) n, (select min(id) as first from account) a`,
    [markdown, html, text],
  );
  const longThread = await lengthen(client, { html, text });
  await client.query(`update tag set question_count = (select count(*) from question where tag.id = any(tag_ids))`);
  await client.query(
    `insert into tag_in_space select tag_id, space_id, count(*) from question cross join lateral unnest(tag_ids) as tag_id group by tag_id, space_id`,
  );
  await client.query('vacuum analyze');
  await client.end();
  return { space: 'bench', longThread, password, emailOf: (account) => `bench${account}@kehila.example` };
}

/** Everybody opens with enough reputation for every act of a customer, by double entry as the ledger would. */
async function openPoints(client: Client): Promise<void> {
  await client.query(
    `with opened as (
       insert into points_transaction (ledger, rule, rule_set_version, event_id, cause_key, asked, at)
       select 'reputation', 'imported', 1, gen_random_uuid(), 'imported:' || id, 600, now() from account order by id returning id, cause_key
     ), entries as (
       insert into points_entry (transaction_id, ledger, account_id, amount, sequence, balance_after, at)
       select id, 'reputation', substr(cause_key, 10)::bigint, 600, 1, 600, now() from opened
       union all select id, 'reputation', null, -600, null, null, now() from opened
     )
     insert into points_account (ledger, account_id, balance, sequence) select 'reputation', id, 600, 1 from account`,
  );
}

async function lengthen(client: Client, body: { html: string; text: string }): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from question order by id limit 1');
  const id = rows[0]?.id ?? '';
  const more = size.longThreadAnswers - size.answersEach;
  await client.query(
    `insert into answer (question_id, author_id, body_markdown, body_html, body_text, language, renderer_version, answered_at)
     select $1, a.first + n * 13, $2, $3, $4, 'en', 1, now() - n * interval '1 hour' from generate_series(1, ${more}) n, (select min(id) as first from account) a`,
    [id, markdown, body.html, body.text],
  );
  await client.query(
    `insert into comment (content_id, question_id, author_id, body_markdown, body_html, body_text, language, renderer_version, commented_at)
     select a.id, a.question_id, f.first + a.id % 100, 'That worked here too, thank you.', '<p dir="ltr">That worked here too, thank you.</p>', 'That worked here too, thank you.', 'en', 1, now()
     from answer a, generate_series(1, 2) n, (select min(id) as first from account) f where a.question_id = $1`,
    [id],
  );
  await client.query(`update answer set comment_count = 2 where question_id = $1`, [id]);
  await client.query(`update question set answer_count = $2 where id = $1`, [id, size.longThreadAnswers]);
  return id;
}
