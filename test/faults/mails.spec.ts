import { setTimeout as sleep } from 'node:timers/promises';
import { Postbox } from '@kehila/testing';
import { act, tryAct } from '../stage/act';
import { Client } from '../stage/client';
import { RunningKehila } from '../stage/running-kehila';
import { busyFor } from './busy-mail-server';

const long = process.env['KEHILA_TEST_SIZE'] === 'long';
const mails = long ? 10_000 : 150;
const kills = long ? 20 : 2;
const atOnce = 20;

// What was under way at a kill waits for its lease, and what was refused for its next try: five minutes beside the acts, as `settled` allows.
jest.setTimeout(long ? 3_600_000 : 420_000);

describe('Kehila, killed while it sends mails', () => {
  const postbox = new Postbox();
  let kehila: RunningKehila;

  beforeAll(async () => {
    kehila = new RunningKehila({ SMTP_URL: await postbox.open() });
    postbox.refusal = busyFor(mails);
    await kehila.start();
  });
  afterAll(async () => {
    await kehila.remove();
    await postbox.close();
  });

  it(`loses none of ${mails} that were answered for, and repeats only what was under way, under the same Message-ID`, async () => {
    let acknowledged = 0;
    let asked = 0;
    const ask = async (): Promise<void> => {
      while (acknowledged < mails) {
        const email = `${['customer', 'expert', 'staff', 'reviewer', 'manager'][asked++ % 5] ?? ''}@kehila.example`;
        const answer = await tryAct(new Client(kehila.address), 'requestPasswordReset', { email }).catch(() => undefined);
        if (answer?.body.data) acknowledged += 1;
        else await sleep(50);
      }
    };
    const asking = Promise.all(Array.from({ length: atOnce }, ask));
    for (let kill = 0; kill < kills; kill++) {
      await sleep(500 + kill * 200);
      await kehila.end('SIGKILL');
      await kehila.start();
    }
    await asking;

    const written = await settled();
    const received = (await postbox.read()).flatMap(({ messageId = '' }) => {
      const id = /^<mail-(\d+)\./.exec(messageId)?.[1];
      return id === undefined ? [] : [{ id, messageId }];
    });
    expect(written.length).toBeGreaterThanOrEqual(acknowledged);
    expect([...new Set(received.map(({ id }) => id))].sort()).toEqual(written.map(({ id }) => id).sort());
    // Sent twice is what a worker had under way when it was killed, on five connections, and it shows once.
    expect(received.length - written.length).toBeLessThanOrEqual(kills * 5);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(written.length);
  });

  interface Written {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
  }

  /** All mails that were written, when none waits any more: what was under way at a kill comes up again when its lease is over. */
  const settled = async (): Promise<Written[]> => {
    for (let waited = 0; waited < 300; waited++) {
      const mails = await written();
      if (mails.every(({ state }) => state === 'SENT')) return mails;
      await sleep(1_000);
    }
    throw new Error('mails still wait after five minutes');
  };

  const written = async (): Promise<Written[]> => {
    const administrator = new Client(kehila.address);
    await act(administrator, 'signIn', { email: 'administrator@kehila.example', password: kehila.password });
    const mails: Written[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { body } = await administrator.send(
        'query ($after: String) { mails(first: 100, after: $after) { nodes { id kind state } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const page = body.data?.['mails'] as { nodes: Written[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      mails.push(...page.nodes.filter(({ kind }) => kind === 'reset'));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    return mails;
  };
});
