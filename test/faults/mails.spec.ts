import { setTimeout as sleep } from 'node:timers/promises';
import { Postbox } from '@kehila/testing';
import { tryAct } from '../stage/act';
import { Client } from '../stage/client';
import { RunningKehila } from '../stage/running-kehila';

const long = process.env['KEHILA_TEST_SIZE'] === 'long';
const mails = long ? 10_000 : 150;
const kills = long ? 20 : 2;
const atOnce = 20;

jest.setTimeout(long ? 3_600_000 : 180_000);

describe('Kehila, killed while it sends mails', () => {
  const postbox = new Postbox();
  let kehila: RunningKehila;

  beforeAll(async () => {
    kehila = new RunningKehila({ SMTP_URL: await postbox.open() });
    let asked = 0;
    postbox.refusal = () => (++asked % 10 < 3 ? { code: 451, text: 'busy' } : undefined);
    await kehila.start();
  });
  afterAll(async () => {
    await kehila.remove();
    await postbox.close();
  });

  it(`loses none of ${mails} that were answered for, and repeats only what was under way, under the same Message-ID`, async () => {
    let acknowledged = 0;
    let wanted = mails;
    const ask = async (): Promise<void> => {
      while (wanted-- > 0) {
        const email = `${['customer', 'expert', 'staff', 'reviewer', 'manager'][wanted % 5] ?? ''}@kehila.example`;
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

    // A mail that was under way at a kill comes up again when its lease is over; one that was refused after its pause.
    const ids = async () => (await postbox.read()).map(({ messageId }) => messageId ?? '');
    for (let waited = 0; waited < 120 && new Set(await ids()).size < acknowledged; waited++) await sleep(1_000);
    const received = await ids();
    expect(acknowledged).toBeGreaterThan(mails / 2);
    expect(new Set(received).size).toBeGreaterThanOrEqual(acknowledged);
    // What a worker had under way when it was killed: five connections.
    expect(received.length - new Set(received).size).toBeLessThanOrEqual(kills * 5);
  // Each Message-ID stands for one mail.
    const texts = new Set((await postbox.read()).map(({ text }) => /\/reset\/(\S+)/.exec(text ?? '')?.[1]));
    expect(texts.size).toBe(new Set(received).size);
  });
});
