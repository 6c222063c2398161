import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf } from '../load/cpu';
import { memoryOf } from '../load/memory';
import { act } from '../stage/act';
import { Client } from '../stage/client';
import { RunningKehila } from '../stage/running-kehila';
import { Stream } from '../stage/stream';

const streams = 1_000;
const bell = 'subscription { live { bell { unread } } }';
const idleSeconds = 5;

jest.setTimeout(240_000);

describe(`Kehila, with ${streams} pages that listen`, () => {
  const kehila = new RunningKehila();
  const open: Stream[] = [];
  let asker: Client;

  const enter = async (role: string) => {
    const client = new Client(kehila.address);
    await act(client, 'signIn', { email: `${role}@kehila.example`, password: kehila.password });
    return client;
  };
  const listen = async (count: number) => {
    // Fifty at once, as browsers come.
    while (open.length < count) open.push(...(await Promise.all(Array.from({ length: 50 }, () => Stream.open(asker, bell)))));
    for (const stream of open) await stream.next(() => true, 30_000);
  };
  /** CPU milliseconds of the server a second, while nothing happens. */
  const idle = async () => {
    const before = cpuOf(kehila.pid);
    await sleep(idleSeconds * 1_000);
    return (cpuOf(kehila.pid) - before) / idleSeconds;
  };

  beforeAll(async () => {
    await kehila.start();
    asker = await enter('customer');
  });
  afterAll(() => kehila.remove());

  it('costs next to nothing while nothing is new', async () => {
    await sleep(3_000);
    const [before, memory] = [await idle(), memoryOf(kehila.pid)];
    await listen(streams);
    await sleep(3_000);
    const [after, grown] = [await idle(), memoryOf(kehila.pid) - memory];
    process.stdout.write(`${streams} streams: ${after - before} CPU ms a second more than ${before}, ${grown} MB more than ${memory}\n`);
    expect(after - before).toBeLessThan(30);
    expect(grown).toBeLessThan(120);
  });

  it('tells all of them, and ends within ten seconds with all of them open', async () => {
    const helper = await enter('expert');
    const question = { space: 'wifi-and-routers', title: 'Which light tells of a thousand pages', body: 'It blinks since yesterday.', tags: [] };
    const id = String((await act(asker, 'askQuestion', question, 'Question { id }'))['id']);
    const before = cpuOf(kehila.pid);
    await act(helper, 'postAnswer', { questionId: id, body: 'Turn it off and on.' }, 'Answer { id }');
    for (const stream of open) await stream.next(({ data }) => (data?.['live'] as { bell: unknown }).bell !== null, 30_000);
    process.stdout.write(`one notice for ${streams} streams: ${cpuOf(kehila.pid) - before} CPU ms\n`);

    const { code, milliseconds } = await kehila.end('SIGTERM');
    process.stdout.write(`end after SIGTERM with ${streams} streams: ${Math.round(milliseconds)} ms\n`);
    expect([code, milliseconds < 10_000]).toEqual([0, true]);
    for (const stream of open) await stream.end();
  });
});
