import { setTimeout as sleep } from 'node:timers/promises';
import { graphql } from '@kehila/contracts';
import { act, mutationOf, type Outcome, tryAct } from '../stage/act';
import { Client } from '../stage/client';
import { RunningKehila } from '../stage/running-kehila';

const long = process.env['KEHILA_TEST_SIZE'] === 'long';
const mutations = long ? 20_000 : 200;
const killsOfEach = long ? 10 : 1;
const atOnce = 4;

jest.setTimeout(long ? 3_600_000 : 180_000);

interface Keyed {
  readonly name: 'postComment' | 'askQuestion';
  readonly input: Readonly<Record<string, unknown>>;
  acknowledged?: string;
}

describe('Kehila, killed in the middle of its work', () => {
  const kehila = new RunningKehila();
  const browser = { client: new Client('') };
  let questionId: string;
  let done: Keyed[];

  beforeAll(() => kehila.start());
  afterAll(() => kehila.remove());

  const signIn = async () => {
    const client = new Client(kehila.address);
    await act(client, 'signIn', { email: 'customer@kehila.example', password: kehila.password });
    browser.client = client;
  };

  const success = { postComment: 'Comment { id }', askQuestion: 'Question { id }' };

  /** Repeats with the same key until there is an answer, as a careful client does. */
  const insist = async (keyed: Keyed): Promise<string> => {
    for (let attempt = 0; attempt < 600; attempt++) {
      const answer = await tryAct(browser.client.at(kehila.address), keyed.name, keyed.input, success[keyed.name]).catch(() => undefined);
      const outcome = answer?.body.data?.[keyed.name] as Outcome | undefined;
      if (outcome?.['id']) return outcome['id'] as string;
      if (answer && answer.status !== 503) throw new Error(`${keyed.name}: ${answer.status} ${answer.text}`);
      await sleep(50);
    }
    throw new Error(`${keyed.name}: no answer in time`);
  };

  it('answers every keyed act in the end, through kills of both processes', async () => {
    await signIn();
    const asked = await act(
      browser.client,
      'askQuestion',
      { space: 'wifi-and-routers', title: 'A question with many comments', body: 'So.', tags: [] },
      'Question { id }',
    );
    questionId = asked['id'] as string;
    const keyed = Array.from({ length: mutations }, (_, index): Keyed => {
      const idempotencyKey = `kill-${index}`;
      if (index % 3 === 0)
        return { name: 'askQuestion', input: { space: 'wifi-and-routers', title: `Keyed question ${index}`, body: 'So.', tags: [], idempotencyKey } };
      return { name: 'postComment', input: { contentId: questionId, body: `Keyed comment ${index}`, idempotencyKey } };
    });

    const waiting = [...keyed];
    const work = Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) next.acknowledged = await insist(next);
    });
    for (let kill = 0; kill < 2 * killsOfEach; kill++) {
      while (waiting.length > mutations * (1 - (kill + 1) / (2 * killsOfEach + 1))) await sleep(5);
      if (kill % 2 === 0) kehila.killDatabase();
      else {
        await kehila.end('SIGKILL');
        await kehila.start();
      }
    }
    await Promise.all(work);
    expect(keyed.every(({ acknowledged }) => acknowledged)).toBe(true);
    done = keyed;
  });

  it('has lost nothing that it acknowledged, and done nothing twice', async () => {
    const comments = await allComments(browser.client.at(kehila.address), questionId);
    const mine = await allMine(browser.client.at(kehila.address));
    const expected = (name: Keyed['name']) =>
      done
        .filter((keyed) => keyed.name === name)
        .map(({ acknowledged }) => acknowledged)
        .sort();
    expect(comments.sort()).toEqual(expected('postComment'));
    expect(mine.sort()).toEqual(expected('askQuestion'));
  });

  it('answers a replayed key with what it answered before', async () => {
    const sample = done.filter((_, index) => index % Math.ceil(done.length / 50) === 0);
    for (const keyed of sample) expect(await insist(keyed)).toBe(keyed.acknowledged);
  });

  it('ends on SIGTERM within ten seconds, and answers what is under way', async () => {
    const client = browser.client.at(kehila.address);
    const underWay = Array.from({ length: 8 }, (_, index) =>
      client.send(mutationOf('postComment'), { input: { contentId: questionId, body: `Last word ${index}` } }),
    );
    // The first is answered: the others have arrived.
    await Promise.race(underWay);
    const { code, milliseconds } = await kehila.end('SIGTERM');
    expect([code, milliseconds < 10_000]).toEqual([0, true]);
    for (const { text } of await Promise.all(underWay)) expect(text).toContain('"Comment"');
  });
});

const commentsDocument = graphql(`
  query Comments($id: ID!, $after: String) {
    question(id: $id) {
      comments(first: 100, after: $after) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

async function allComments(client: Client, id: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | undefined = (
      await client.ask(commentsDocument, { id, after })
    ).question?.comments;
    ids.push(...(page?.nodes ?? []).map((comment) => comment.id));
    after = page?.pageInfo.endCursor ?? null;
    more = page?.pageInfo.hasNextPage ?? false;
  }
  return ids;
}

const mineDocument = graphql(`
  query Mine($after: String) {
    questions(filter: { view: MINE }, first: 100, after: $after) {
      nodes {
        id
        title
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

async function allMine(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: { nodes: { id: string; title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } = (
      await client.ask(mineDocument, { after })
    ).questions;
    ids.push(...page.nodes.filter(({ title }) => title.startsWith('Keyed question')).map((question) => question.id));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return ids;
}
