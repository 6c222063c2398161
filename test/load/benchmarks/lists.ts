import { Client } from 'pg';
import { operation } from '../api.ts';
import { type Kehila, startKehila } from '../kehila.ts';
import { type Reading, reading } from '../reading.ts';
import { plainTable } from '../table.ts';
import { listQuery } from './list.ts';

const perStatement = 50_000;
const people = 10_000;
const first = 20;
const text = 'The router keeps its channel for a day and then falls back to automatic. What is applied only is forgotten at the next restart. '.repeat(4);

/** Of so many questions one carries it. */
const tags = { common: 50, middle: 500, rare: 5_000 } as const;

interface List {
  readonly name: string;
  readonly filter?: object;
  readonly orderBy?: 'ACTIVE';
  /** SQL: which of all questions it has. */
  readonly where: string;
}

const carries = (tag: keyof typeof tags): string => `tag_ids @> array[(select id from tag where slug = 'bench-${tag}')]`;

const lists: readonly List[] = [
  { name: 'newest', where: 'true' },
  { name: 'active', orderBy: 'ACTIVE', where: 'true' },
  { name: 'unanswered', filter: { view: 'UNANSWERED' }, where: 'answer_count = 0' },
  { name: 'unsolved', filter: { view: 'UNSOLVED' }, orderBy: 'ACTIVE', where: 'answer_count > 0 and accepted_count = 0' },
  ...(Object.keys(tags) as (keyof typeof tags)[]).map((tag) => ({
    name: `tag of one in ${tags[tag]}`,
    filter: { tags: [`bench-${tag}`] },
    where: carries(tag),
  })),
  { name: 'one space', filter: { space: 'bench-1' }, where: `space_id = (select id from space where slug = 'bench-1')` },
];

/** The first page of each list, one in its middle and the last one, over so many questions. */
export async function listsOf({ questions }: { questions: number }): Promise<Reading[]> {
  const kehila = await startKehila();
  const client = new Client({ connectionString: kehila.database.url });
  await client.connect();
  try {
    const began = performance.now();
    await fill(client, questions);
    console.error(`filled in ${Math.round((performance.now() - began) / 1_000)} s`);
    const rows: Reading[] = [];
    for (const list of lists) {
      rows.push(...(await pagesOf(kehila, client, list)));
      // Should the machine be too busy for the rest, what was measured is not lost.
      console.error(plainTable(rows.slice(-3)));
    }
    return rows;
  } finally {
    await client.end();
    await kehila.stop();
  }
}

async function pagesOf(kehila: Kehila, client: Client, { name, filter = {}, orderBy, where }: List): Promise<Reading[]> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from question where ${where}`);
  const all = rows[0]?.count ?? 0;
  const column = orderBy === 'ACTIVE' ? 'last_activity_at' : 'asked_at';
  const places: Readonly<Record<string, number>> = { first: 0, middle: Math.floor(all / 2), last: all - first };
  const found: Reading[] = [];
  for (const [place, before] of Object.entries(places)) {
    const after = before === 0 ? null : await cursorAfter(client, column, where, before);
    const body = operation(query, { filter, orderBy: orderBy ?? 'NEWEST', after });
    found.push(await reading(kehila, client, { name: `${name} (${all}), ${place} page`, body, tables: /\bfrom question [qt]\b/ }));
  }
  return found;
}

const query = listQuery
  .replace('query List', 'query List($filter: QuestionFilter, $orderBy: QuestionOrder!, $after: String)')
  .replace(`first: ${first}`, `first: ${first}, filter: $filter, orderBy: $orderBy, after: $after`);

/** As the page before would have said it. */
async function cursorAfter(client: Client, column: string, where: string, count: number): Promise<string> {
  const { rows } = await client.query<{ instant: string; id: string }>(
    `select (extract(epoch from ${column}) * 1000000)::bigint::text as instant, id from question where ${where} order by ${column} desc, id desc offset $1 limit 1`,
    [count - 1],
  );
  return Buffer.from(JSON.stringify([rows[0]?.instant, rows[0]?.id])).toString('base64url');
}

/** What triggers would write is written in one go; texts are short, for lists show their beginning. */
async function fill(client: Client, questions: number): Promise<void> {
  await client.query('set session_replication_role = replica');
  await client.query(
    `with made as (insert into space (slug, created_at) select 'bench-' || n, now() from generate_series(1, 10) n returning id, slug)
     insert into space_text (space_id, language, name) select id, l, slug from made, unnest(array['he', 'en']) l`,
  );
  await client.query(
    `insert into tag (slug) select 'bench-' || n from unnest(array['common', 'middle', 'rare']) n union all select 'tag-' || n from generate_series(1, 200) n`,
  );
  await client.query(
    `insert into account (handle, display_name, language, state, joined_at, verified_at)
     select 'bench' || n, 'Member ' || n, 'en', 'active', now() - interval '200 days', now() - interval '200 days' from generate_series(1, ${people}) n`,
  );
  for (let done = 0; done < questions; done += perStatement) await ask(client, done + 1, Math.min(questions, done + perStatement), questions);
  await client.query(
    `with carried as (select tag_id, space_id, count(*)::int as questions from question cross join lateral unnest(tag_ids) as tag_id group by 1, 2),
     counted as (insert into tag_in_space select tag_id, space_id, questions from carried)
     update tag set question_count = c.questions from (select tag_id, sum(questions)::int as questions from carried group by 1) c where c.tag_id = tag.id`,
  );
  await client.query('set session_replication_role = origin');
  await client.query('vacuum analyze');
}

/** One each minute; what was last said beneath them is up to a hundred days later. A third is unanswered, a third not solved. */
async function ask(client: Client, from: number, to: number, of: number): Promise<void> {
  await client.query(
    `insert into question (space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, state, tag_ids, asked_at, last_activity_at, answer_count, accepted_count)
     select s.first + n % 10, a.first + (n * 7919::bigint) % ${people}, 'How does one keep channel ' || n || ' of the router after a restart', 'how-does-one-keep-channel-' || n,
       $3, $3, $3, 'en', 1, (array['open', 'answered', 'solved'])[1 + n % 3],
       array[t.first + 3 + n % 200] || case when n % ${tags.common} = 1 then array[t.first] else '{}' end
         || case when n % ${tags.middle} = 2 then array[t.first + 1] else '{}' end || case when n % ${tags.rare} = 3 then array[t.first + 2] else '{}' end,
       m.at, m.at + (n * 6211::bigint) % 2400 * interval '1 hour', n % 3, (n % 3) / 2
     from generate_series($1::int, $2::int) n, lateral (select now() - interval '100 days' - ($4::int - n) * interval '1 minute') m(at),
       (select min(id) as first from account where handle like 'bench%') a, (select min(id) as first from space where slug like 'bench-%') s,
       (select min(id) as first from tag) t`,
    [from, to, text, of],
  );
}
