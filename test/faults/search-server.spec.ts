import { setTimeout as sleep } from 'node:timers/promises';
import { meilisearchProgram, SpecServer } from '@kehila/testing';
import { act } from '../stage/act';
import { Client } from '../stage/client';
import { RunningKehila } from '../stage/running-kehila';

const long = process.env['KEHILA_TEST_SIZE'] === 'long';
const awayMilliseconds = long ? 10_000 : 3_000;
const searchEvery = 100;
const writeEvery = 200;
const equalWithin = 30_000;
const words = ['router', 'wifi', 'pasword', 'ראוטר', 'סיסמה', 'drops every evening', 'הנתב', 'bill', 'lamp'];

jest.setTimeout(long ? 1_800_000 : 300_000);

const document = `query ($query: String!) { search(query: $query, first: 5) { engine degraded hits { id } } suggest(query: $query, first: 5) { id } }`;

interface Searched {
  readonly engine: string;
  readonly degraded: boolean;
  readonly took: number;
}

(meilisearchProgram === undefined ? describe.skip : describe)(
  `a search server that goes away while people search and write${meilisearchProgram === undefined ? ' (skipped: needs a program "meilisearch" on the PATH)' : ''}`,
  () => {
    const server = new SpecServer(meilisearchProgram ?? '');
    let kehila: RunningKehila;
    let reader: Client;
    let writer: Client;
    let written = 0;

    beforeAll(async () => {
      await server.start();
      kehila = new RunningKehila({ MEILISEARCH_URL: server.url, MEILISEARCH_KEY: server.key });
      await kehila.start();
      reader = new Client(kehila.address);
      writer = new Client(kehila.address);
      await act(writer, 'signIn', { email: 'customer@kehila.example', password: kehila.password });
      await untilServed(60_000);
    });
    afterAll(async () => {
      await kehila.remove();
      await server.close();
    });

    const search = async (query: string): Promise<Searched> => {
      const began = performance.now();
      const { status, text } = await reader.send(document, { query });
      const { data, errors } = JSON.parse(text) as { data?: { search: Omit<Searched, 'took'> }; errors?: unknown };
      if (status !== 200 || errors !== undefined || !data) throw new Error(`"${query}": ${status} ${text.slice(0, 300)}`);
      return { ...data.search, took: performance.now() - began };
    };
    const write = () => {
      written += 1;
      return act(writer, 'askQuestion', { space: 'wifi-and-routers', title: `Lantern number ${written} flickers`, body: 'So.', tags: [] });
    };

    /** Ten searches and five questions a second, until `story` ends. */
    const underLoad = async (story: () => Promise<void>): Promise<Searched[]> => {
      const searches: Promise<Searched>[] = [];
      const writes: Promise<unknown>[] = [];
      let over = false;
      const going = async (every: number, one: () => void) => {
        for (; !over; await sleep(every)) one();
      };
      const load = [
        going(searchEvery, () => searches.push(search(words[searches.length % words.length] ?? ''))),
        going(writeEvery, () => writes.push(write())),
      ];
      try {
        await story();
      } finally {
        over = true;
        await Promise.all(load);
      }
      await Promise.all(writes);
      return Promise.all(searches);
    };

    const isServed = async () => {
      const { dependencies } = (await (await fetch(`${kehila.address}/health/ready`)).json()) as { dependencies: { meilisearch?: string } };
      return dependencies.meilisearch === 'ok';
    };
    async function untilServed(within: number): Promise<number> {
      const began = performance.now();
      while (!(await isServed())) {
        if (performance.now() - began > within) throw new Error(`the search server does not serve again within ${within} ms`);
        await sleep(100);
      }
      return performance.now() - began;
    }

    it.each<[string, () => Promise<void>]>([
      [
        'killed and started again',
        async () => {
          await server.end('kill');
          await sleep(awayMilliseconds);
          await server.start();
        },
      ],
      [
        'stalled',
        async () => {
          server.signal('freeze');
          await sleep(10_000);
          server.signal('thaw');
        },
      ],
      [
        'wiped',
        async () => {
          await server.end('kill');
          server.wipe();
          await sleep(awayMilliseconds);
          await server.start();
        },
      ],
    ])('%s, it fails no search, and holds all that was written soon after', async (_, trouble) => {
      const searches = await underLoad(async () => {
        await sleep(1_000);
        await trouble();
        await sleep(1_000);
      });
      expect(searches.some(({ engine, degraded }) => engine === 'postgresql' && degraded)).toBe(true);
      const times = searches.map(({ took }) => took).sort((one, other) => one - other);
      const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
      if (long) expect(p95).toBeLessThan(300);

      await untilServed(equalWithin);
      const { code, out, said } = await kehila.command('verify');
      expect({ code, out, said }).toMatchObject({ code: 0 });
      expect(await search('lantern')).toMatchObject({ engine: 'meilisearch', degraded: false });
    });
  },
);
