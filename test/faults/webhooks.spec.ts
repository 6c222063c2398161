import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { act } from '../stage/act';
import { RunningKehila } from '../stage/running-kehila';
import { SteadfastPeople } from './steadfast-people';

const long = process.env['KEHILA_TEST_SIZE'] === 'long';
const threads = long ? 2_000 : 60;
const kills = long ? 10 : 3;

jest.setTimeout(long ? 3_600_000 : 300_000);

interface Taken {
  readonly id: string;
  readonly type: string;
  readonly questionId: string;
}

describe('Kehila, killed while it tells another system what happens', () => {
  const taken: Taken[] = [];
  let server: Server;
  let kehila: RunningKehila;
  const people = new SteadfastPeople(() => kehila);

  beforeAll(async () => {
    let asked = 0;
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        if (++asked % 10 < 2) return response.writeHead(503).end('busy');
        const { type, data } = JSON.parse(body) as { type: string; data: { questionId: string } };
        taken.push({ id: String(request.headers['webhook-id']), type, questionId: data.questionId });
        return response.end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    kehila = new RunningKehila({ KEHILA_INNER_HOSTS: '127.0.0.1' });
    await kehila.start();
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await act(
      await people.as('administrator'),
      'createWebhook',
      { address, events: ['QUESTION_ASKED', 'ANSWER_POSTED'] },
      'WebhookWithSecret { webhook { id } }',
    );
  });
  afterAll(async () => {
    await kehila.remove();
    server.closeAllConnections();
    server.close();
  });

  it(`loses none of the messages about ${threads} threads, keeps their order, and repeats under the same id alone`, async () => {
    const asked: string[] = [];
    const writing = (async () => {
      while (asked.length < threads) {
        const id = await people.ask(`Which lamp blinks on box ${asked.length}`);
        await people.answer(id);
        asked.push(id);
      }
    })();
    for (let kill = 0; kill < kills; kill++) {
      await sleep(2_000 + kill * 500);
      await kehila.end('SIGKILL');
      await kehila.start();
    }
    await writing;

    const wanted = asked.flatMap((id) => [`question.asked ${id}`, `answer.posted ${id}`]);
    const heard = () => new Set(taken.map(({ type, questionId }) => `${type} ${questionId}`));
    for (let waited = 0; waited < 200 && !wanted.every((one) => heard().has(one)); waited++) await sleep(1_000);
    expect(wanted.filter((one) => !heard().has(one))).toEqual([]);
    const ids = new Map(taken.map(({ id, type, questionId }) => [id, `${type} ${questionId}`]));
    expect(ids.size).toBe(heard().size);
    const firstOf = (type: string, id: string) => taken.findIndex((one) => one.type === type && one.questionId === id);
    expect(asked.filter((id) => firstOf('question.asked', id) > firstOf('answer.posted', id))).toEqual([]);
    // Told twice is what was under way when it was killed, on four connections.
    expect(taken.length - ids.size).toBeLessThanOrEqual(kills * 4);
  });
});
