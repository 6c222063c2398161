import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { headers, operation, signIn } from '../api.ts';
import { seed } from '../community.ts';
import type { Kehila } from '../kehila.ts';
import { type Case, measure, median } from '../load.ts';
import type { Row } from '../table.ts';

/** Each act and the same without points, in turns: the machine is another one from minute to minute. */
const turns = 3;
/** Acts that are measured in a turn; there are a quarter more for warming up. Nobody votes more often than 150 times a day. */
const amount = 160;
const people = 16;
/** A multiple of them, so that each accepts what answers a question of their own. */
const ofAskers = 50 * people;

const failure = '... on UserError { refusal: code }';
const vote = `mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename ... on VoteOutcome { score } ${failure} } }`;
const accept = `mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { __typename ... on Question { id state } ${failure} } }`;

/** What points add to a vote and to an acceptance, and what a running campaign adds. An answer whose author is unknown is voted on and accepted without anybody being paid for it. */
export async function award(kehila: Kehila): Promise<Row[]> {
  const seeded = await seed(kehila);
  const cookies = await Promise.all(Array.from({ length: people }, (_, person) => signIn(kehila, seeded.emailOf(person + 1), seeded.password)));
  const client = new Client({ connectionString: kehila.database.url });
  await client.connect();
  try {
    const { authors, nobodys, solutions, others } = await material(client);
    const voting = (name: string, ids: Iterator<string>) => act(name, vote, ids, cookies, (contentId) => ({ contentId, value: 'UP' }));
    const accepting = (name: string, ids: Iterator<string>) => act(name, accept, ids, cookies, (answerId) => ({ answerId }));
    const kinds: [of: Case, campaign: boolean][] = [
      [voting('vote on what nobody wrote', nobodys), false],
      [voting('vote', authors), false],
      [voting('vote while a campaign runs', authors), true],
      [accepting('accept', solutions), false],
      [accepting('accept while a campaign runs', others), true],
    ];
    const measured: Row[][] = kinds.map(() => []);
    for (let turn = 0; turn < turns; turn++)
      for (const [place, [one, campaign]] of kinds.entries()) {
        await run(client, campaign);
        measured[place]!.push(await measure(kehila, one, { floor: null }));
      }
    return measured.map(middle);
  } finally {
    await client.end();
  }
}

function act(name: string, document: string, ids: Iterator<string>, cookies: readonly string[], inputOf: (id: string) => object): Case {
  let turn = 0;
  const next = () => {
    const { value, done } = ids.next();
    if (done) throw new Error(`${name}: nothing is left to act on`);
    return { body: operation(document, { input: inputOf(value) }), cookie: cookies[turn++ % people] ?? '' };
  };
  return { name, path: '/graphql', method: 'POST', headers: headers(), amount, next };
}

/** Double points for every accepted answer, or none; the server looks each second. */
async function run(client: Client, campaign: boolean): Promise<void> {
  await client.query('update points_campaign set stopped_at = now() where stopped_at is null');
  if (campaign)
    await client.query(
      `insert into points_campaign (name_he, name_en, act, waited_days, factor_percent, from_at, until_at, budget)
       values ('כפול', 'Double', 'answerAccepted', 0, 200, now(), now() + interval '1 day', 1000000)`,
    );
  await client.query(`update live_stamp set stamp = stamp + 1 where name = 'points_campaigns'`);
  await sleep(2_500);
}

/** Answers to vote on, none of the voters' own and no author's more often than a day lets them earn; and one for each asker in turn to accept. */
async function material(client: Client): Promise<Record<'authors' | 'nobodys' | 'solutions' | 'others', Iterator<string>>> {
  const ids = async (sql: string, ...values: unknown[]) => (await client.query<{ id: string }>(sql, values)).rows.map((row) => row.id);
  const [first = ''] = await ids(`select id from account where handle = 'bench1'`);
  const foreign = `select id, row_number() over (partition by author_id order by id) as place from answer where author_id >= $1::bigint + ${people}`;
  const authors = await ids(`select id from (${foreign}) a where place <= 2 order by place, id`, first);
  const nobodys = await ids(`select id from (${foreign}) a where place = 3 order by id`, first);
  await client.query('update answer set author_id = null where id = any($1::bigint[])', [nobodys]);
  const asked = `select id, $1::bigint + (row_number() over (order by id desc) - 1) % ${people} as asker from question order by id desc limit ${2 * ofAskers}`;
  await client.query(`update question q set author_id = asked.asker from (${asked}) asked where q.id = asked.id`, [first]);
  const solutions = await ids(
    `select (select max(a.id) from answer a where a.question_id = asked.id and a.author_id >= $1::bigint + ${people}) as id from (${asked}) asked order by asked.id desc`,
    first,
  );
  return { authors: authors.values(), nobodys: nobodys.values(), solutions: solutions.slice(0, ofAskers).values(), others: solutions.slice(ofAskers).values() };
}

function middle(rows: readonly Row[]): Row {
  const [first] = rows as [Row];
  const of = (name: 'serverCpuMs' | 'databaseCpuMs' | 'p50Ms' | 'p99Ms') => median(rows.map((row) => row[name] ?? 0));
  return { ...first, serverCpuMs: of('serverCpuMs'), databaseCpuMs: of('databaseCpuMs'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms') };
}
