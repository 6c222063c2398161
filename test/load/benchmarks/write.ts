import { Client } from 'pg';
import { headers, operation, signIn } from '../api.ts';
import { seed } from '../community.ts';
import type { Kehila } from '../kehila.ts';
import { type Case, measure } from '../load.ts';
import type { Row } from '../table.ts';

/** Acts that are measured; there are more, for warming up. */
const amount = 600;
const acts = 2 * amount;

/** Nobody votes more often than 150 times a day. */
const people = 16;

const failure = '... on UserError { refusal: code }';
const ask = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { __typename ... on Question { id } ${failure} } }`;
const answer = `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { __typename ... on Answer { id } ${failure} } }`;
const vote = `mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename ... on VoteOutcome { score } ${failure} } }`;
const accept = `mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { __typename ... on Question { id state } ${failure} } }`;
const withdraw = `mutation ($input: WithdrawAcceptanceInput!) { withdrawAcceptance(input: $input) { __typename ... on Question { id state } ${failure} } }`;

const body = 'It keeps the channel when one saves it permanently, on the second page of the settings.';

/** Acts with their points, audit row and outbox; each request is another act, by one of sixteen people. */
export async function write(kehila: Kehila): Promise<Row[]> {
  const seeded = await seed(kehila);
  const cookies = await Promise.all(range(people).map((person) => signIn(kehila, seeded.emailOf(person + 1), seeded.password)));
  const cookieOf = (person: number) => cookies[person % people] ?? '';
  const { questions, foreign, own } = await material(kehila);

  const titles = range(acts).map((n) => ({ space: seeded.space, title: `What keeps channel ${n} from falling back at night`, body, tags: ['tag-1', 'tag-2'] }));
  const by = (name: string, document: string, inputs: readonly object[]) => act(name, document, inputs, cookieOf);
  const cases = [
    by('ask', ask, titles),
    by(
      'answer',
      answer,
      questions.map((questionId) => ({ questionId, body })),
    ),
    by(
      'vote',
      vote,
      foreign.map((contentId) => ({ contentId, value: 'UP' })),
    ),
    by(
      'accept',
      accept,
      own.map((answerId) => ({ answerId })),
    ),
    by(
      'withdraw acceptance',
      withdraw,
      own.map((answerId) => ({ answerId })),
    ),
  ];
  const rows: Row[] = [];
  for (const one of cases) rows.push(await measure(kehila, one, { floor: null }));
  return rows;
}

function act(name: string, document: string, inputs: readonly object[], cookieOf: (turn: number) => string): Case {
  let turn = 0;
  const next = () => {
    const input = inputs[turn];
    if (!input) throw new Error(`${name}: nothing is left to act on`);
    return { body: operation(document, { input }), cookie: cookieOf(turn++) };
  };
  return { name, path: '/graphql', method: 'POST', headers: headers(), amount, next };
}

interface Material {
  /** Questions to answer. */
  readonly questions: string[];
  /** Answers to vote on, each by another author, none of them one of the voters. */
  readonly foreign: string[];
  /** Answers to questions of these people in turn, by others, one a question. */
  readonly own: string[];
}

async function material({ database }: Kehila): Promise<Material> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const ids = async (sql: string, ...values: unknown[]) => (await client.query<{ id: string }>(sql, values)).rows.map((row) => row.id);
  const [first = ''] = await ids(`select id from account where handle = 'bench1'`);
  const questions = await ids(`select id from question order by id limit ${acts}`);
  const foreign = await ids(`select min(id) as id from answer where author_id >= $1::bigint + ${people} group by author_id order by 1 limit ${acts}`, first);
  const asked = `select id, $1::bigint + (row_number() over (order by id desc) - 1) % ${people} as asker from question order by id desc limit ${acts}`;
  await client.query(`update question q set author_id = asked.asker from (${asked}) asked where q.id = asked.id`, [first]);
  const own = await ids(
    `select (select min(a.id) from answer a where a.question_id = asked.id and a.author_id >= $1::bigint + ${people}) as id from (${asked}) asked order by asked.id desc`,
    first,
  );
  await client.end();
  return { questions, foreign, own };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
