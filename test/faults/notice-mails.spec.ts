import { setTimeout as sleep } from 'node:timers/promises';
import { Postbox } from '@kehila/testing';
import { RunningKehila } from '../stage/running-kehila';
import { busyFor } from './busy-mail-server';
import { SteadfastPeople } from './steadfast-people';

const long = process.env['KEHILA_TEST_SIZE'] === 'long';
const notices = long ? 10_000 : 200;
const kills = long ? 10 : 3;
/** A worker sends over as many, and notes of each mail that it is sent before the next one goes. */
const connections = 5;
/** One in a thousand, where there are thousands; a kill may repeat as many as there are connections. */
const mostRepeated = Math.min(kills * connections, long ? notices / 1_000 : Infinity);
const atOnce = 8;

jest.setTimeout(long ? 7_200_000 : 300_000);

describe('Kehila, killed while it tells people by mail what is new', () => {
  const postbox = new Postbox();
  let kehila: RunningKehila;
  const people = new SteadfastPeople(() => kehila);

  beforeAll(async () => {
    kehila = new RunningKehila({ SMTP_URL: await postbox.open() });
    postbox.refusal = busyFor(notices);
    await kehila.start();
  });
  afterAll(async () => {
    await kehila.remove();
    await postbox.close();
  });

  it(`loses none of ${notices} notices, and tells each once but for what was under way, under the same Message-ID`, async () => {
    const answered: string[] = [];
    let begun = 0;
    const answerQuestions = async (): Promise<void> => {
      while (begun < notices) {
        const id = await people.ask(`Which light blinks on router ${++begun}`);
        await people.answer(id);
        answered.push(id);
      }
    };
    const answering = Promise.all(Array.from({ length: atOnce }, answerQuestions));
    for (let kill = 0; kill < kills; kill++) {
      await sleep(2_000 + kill * 500);
      await kehila.end('SIGKILL');
      await kehila.start();
    }
    await answering;

    const mails = await told(answered.length);
    expect([...new Set(mails.map(({ question }) => question))].sort()).toEqual([...answered].sort());
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(answered.length);
    // What the mail server had taken when the worker was killed before it could note it, and it shows once.
    const repeated = mails.length - answered.length;
    process.stdout.write(`${answered.length} notices by mail, ${kills} kills: ${repeated} came twice\n`);
    expect(repeated).toBeLessThanOrEqual(mostRepeated);
  });

  /** The mails about what was made here, when as many questions were told of as were answered. */
  const told = async (questions: number) => {
    const ofOurs = async () => {
      const mails = (await postbox.read()).filter(({ subject }) => subject?.includes('Which light blinks on router'));
      return mails.map(({ messageId, text }) => ({ messageId, question: /\/q\/(\d+)\//.exec(text ?? '')?.[1] ?? '' }));
    };
    for (let waited = 0; waited < (long ? 3_600 : 180); waited++) {
      if (new Set((await ofOurs()).map(({ question }) => question)).size >= questions) break;
      await sleep(1_000);
    }
    return ofOurs();
  };
});
