import { Client } from '../../stage/client';
import { RunningKehila } from '../../stage/running-kehila';
import { innards } from '../attacks/rows';
import { HostileQueries } from './hostile-query';

const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
const queries = isLong ? 5_000 : 300;
/** The statement limit of a search is 1.5 s; the rest is for a machine that has other things to do. */
const longestMilliseconds = 6_000;
const atOnce = 4;

jest.setTimeout(isLong ? 1_800_000 : 300_000);

const outside = process.env['MEILISEARCH_URL'];
const engines = [
  { engine: 'postgresql', environment: {}, why: undefined },
  {
    engine: 'meilisearch',
    environment: { MEILISEARCH_URL: outside ?? '', MEILISEARCH_KEY: process.env['MEILISEARCH_KEY'] ?? '' },
    why: outside === undefined ? 'skipped: needs MEILISEARCH_URL' : undefined,
  },
] as const;

const document = `query ($query: String!, $long: String!, $filter: SearchFilter, $order: SearchOrder!, $after: String) {
  search(query: $query, filter: $filter, orderBy: $order, after: $after, first: 5) { total engine hits { id title { text } } facets { tags { value count } } }
  suggest(query: $query, first: 5) { id excerpt { text } }
  similarQuestions(title: $long, first: 5) { id }
}`;

/** What PostgreSQL cannot keep is no text, and is refused before anything is asked of it. */
const isNoText = (query: string) => query.includes('\0');

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly took: number;
}

for (const { engine, environment, why } of engines) {
  (why === undefined ? describe : describe.skip)(`hostile queries on ${engine}${why === undefined ? '' : ` (${why})`}`, () => {
    const kehila = new RunningKehila(environment);
    beforeAll(() => kehila.start());
    afterAll(() => kehila.remove());

    const timed = async (send: () => Promise<{ status: number; text: string }>): Promise<Answered> => {
      const start = performance.now();
      const { status, text } = await send();
      return { status, text, took: performance.now() - start };
    };
    /** Sends all of them, a few at once; what was answered as none may be is given back with its query. */
    const wrong = async (
      made: readonly string[],
      send: (query: string) => Promise<{ status: number; text: string }>,
      mayBe: (answer: Answered, query: string) => boolean,
    ) => {
      const waiting = [...made];
      const found: { query: string; status: number; took: number; text: string }[] = [];
      const work = async () => {
        for (let query = waiting.pop(); query !== undefined; query = waiting.pop()) {
          const asked = query;
          const answer = await timed(() => send(asked));
          if (answer.took > longestMilliseconds || !mayBe(answer, asked)) found.push({ query, ...answer, text: answer.text.slice(0, 300) });
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return found;
    };

    it(`are answered by the API, ${queries} of them, with hits or a refusal`, async () => {
      const chance = new HostileQueries(8);
      const client = new Client(kehila.address);
      const made = Array.from({ length: queries }, () => chance.nextTaken());
      const send = (query: string) => {
        const filter = chance.one([
          null,
          { tags: [query.slice(0, 30)] },
          { space: query.slice(0, 60) },
          { kind: 'ANSWER' },
          { state: 'SOLVED', language: 'HE' },
        ]);
        return client.send(document, { query, long: query, filter, order: chance.one(['RELEVANCE', 'NEWEST', 'VOTES']), after: null });
      };
      const isAnswered = ({ status, text }: Answered, query: string) =>
        !innards.test(text.replaceAll('pg_sleep', '')) &&
        (isNoText(query) ? status === 400 && text.includes('"BAD_USER_INPUT"') : status === 200 && !text.includes('"errors"'));
      expect(await wrong(made, send, isAnswered)).toEqual([]);
    });

    it('are refused where they are too long, or go on from a place that is none', async () => {
      const chance = new HostileQueries(80);
      const client = new Client(kehila.address);
      const made = Array.from({ length: Math.ceil(queries / 10) }, () => `${chance.next()}${'א'.repeat(201)}`.slice(-10_000));
      const send = (query: string) => client.send(document, { query, long: query, order: 'RELEVANCE', after: chance.one([null, query.slice(0, 500)]) });
      expect(await wrong(made, send, ({ status, text }) => status < 500 && text.includes('"BAD_USER_INPUT"') && !innards.test(text))).toEqual([]);
    });

    it('are shown by the page, and do nothing there', async () => {
      const chance = new HostileQueries(800);
      const made = Array.from({ length: Math.ceil(queries / 5) }, () => chance.next().slice(0, 1_500));
      const send = async (query: string) => {
        const address = new URLSearchParams({ q: query, order: chance.one(['', 'newest', query.slice(0, 20)]), space: chance.one(['', query.slice(0, 60)]) });
        const answer = await fetch(`${kehila.address}/${chance.one(['he', 'en'])}/search?${address.toString()}`);
        return { status: answer.status, text: await answer.text() };
      };
      const isHarmless = ({ status, text }: Answered, query: string) =>
        status === (isNoText(query) ? 400 : 200) && !text.includes('<script>alert(1)') && !text.includes('<img src=x');
      expect(await wrong(made, send, isHarmless)).toEqual([]);
    });

    it('leave everything as it was', async () => {
      const { body } = await new Client(kehila.address).send('{ search(query: "wifi ") { engine degraded hits { id } } }');
      expect(body.data?.['search']).toMatchObject({ engine, degraded: false, hits: expect.arrayContaining([expect.anything()]) as unknown });
    });
  });
}
