import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Actor,
  type Database,
  isFailure,
  type Letter,
  Mailer,
  MailReader,
  type MailReview,
  MailSender,
  type MailToSend,
  readSettings,
  RetryMail,
  Settings,
} from '@kehila/platform';
import { type BootedFeatures, bootFeatures, Postbox } from '@kehila/testing';

const nobody = Actor.anonymous('he');
const hour = 3_600_000;

describe('sending mails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehila-mails-'));
  let postbox: Postbox;
  let settings: Settings;
  let features: BootedFeatures;
  let sender: MailSender;

  beforeEach(async () => {
    postbox = new Postbox();
    settings = readSettings({ KEHILA_DATA: folder, SMTP_URL: await postbox.open(), MAIL_FROM: 'Kehila <no-reply@community.example>' }, folder);
    features = await bootFeatures({ modules: [], ports: [{ provide: Settings, useValue: settings }] });
    sender = newSender();
  });
  afterEach(async () => {
    await sender.stop();
    await features.close();
    await postbox.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const newSender = (database: Database = features.database, review?: MailReview) => new MailSender(database, features.clock, settings, review);
  const write = (to: string, more: Partial<MailToSend> = {}) =>
    features.work.run({ act: 'signUp', actor: nobody }, (tx) =>
      features.get(Mailer).send(tx, { to, subject: 'ברוכים הבאים', text: 'שלום,\n\nhttps://community.example/he/verify/token\n\nהצוות', ...more }),
    );
  const rows = () =>
    features.sql<{ attempts: number; last_error: string | null; run_at: Date; failed_at: Date | null; sent_at: Date | null }>(
      'select attempts, last_error, run_at, failed_at, sent_at from mail order by id',
    );
  const until = async (condition: () => Promise<boolean> | boolean) => {
    for (let attempt = 0; attempt < 200 && !(await condition()); attempt++) await sleep(50);
  };
  const allSent = async () => (await rows()).every(({ sent_at }) => sent_at !== null);
  const sendAll = async () => {
    sender.start();
    await until(allSent);
  };

  it('hands each mail to the mail server once, and notes when', async () => {
    await write('dana@example.com');
    await write('omer@example.com');
    await sendAll();
    const mails = await postbox.read();
    expect(mails.map(({ to }) => (Array.isArray(to) ? to[0] : to)?.text).sort()).toEqual(['dana@example.com', 'omer@example.com']);
    expect(mails[0]).toMatchObject({
      from: { text: '"Kehila" <no-reply@community.example>' },
      messageId: expect.stringMatching(/^<mail-\d+\.\d+@127\.0\.0\.1>$/),
    });
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('sends a text and the same as HTML, in Hebrew from right to left with addresses the other way', async () => {
    await write('dana@example.com', { action: 'אישור <הכתובת>' });
    await sendAll();
    const [mail] = await postbox.read();
    expect(postbox.received[0]).toMatch(/^Content-Type: multipart\/alternative;/im);
    expect(mail).toMatchObject({ subject: 'ברוכים הבאים', text: expect.stringContaining('https://community.example/he/verify/token') });
    const html = mail!.html as string;
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(html).toContain('<bdi dir="ltr">https://community.example/he/verify/token</bdi>');
    expect(html).toContain('>אישור &#60;הכתובת&#62;</a>');
    expect(html).not.toMatch(/<(img|table|script|link)\b|url\(/i);
    expect(mail!.headers.get('content-language')).toBe('he');
  });

  it('writes from left to right in English, and shows what people wrote as it is', async () => {
    await write('dana@example.com', {
      subject: 'Hello <b>',
      text: 'Hi & <img src=x onerror=alert(1)>\nsecond line\n\nwrite to help@community.example',
      language: 'en',
    });
    await sendAll();
    const html = (await postbox.read())[0]!.html as string;
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('Hi &#38; &#60;img src=x onerror=alert(1)&#62;<br>\nsecond line');
    expect(html).toContain('<bdi dir="ltr">help@community.example</bdi>');
  });

  it('lets nobody write headers or further receivers', async () => {
    await write('dana@example.com\r\nBcc: omer@example.com', { subject: 'Hello\r\nBcc: tamar@example.com\r\n\r\nbody' });
    await write('dana@example.com, igor@example.com', { subject: 'x' });
    sender.start();
    await until(async () => (await rows()).every(({ sent_at, failed_at, last_error }) => sent_at ?? failed_at ?? last_error));
    const mails = await postbox.read();
    for (const { bcc, cc } of mails) expect([bcc, cc]).toEqual([undefined, undefined]);
    for (const mail of postbox.received) expect(mail).not.toMatch(/^Bcc:/im);
  });

  it('tries again later while the mail server refuses for now, and says why it waits', async () => {
    postbox.refusal = () => ({ code: 451, text: 'come again' });
    await write('tamar@example.com');
    sender.start();
    await until(async () => (await rows())[0]?.last_error !== null);
    await sender.stop();
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ attempts: 1, failed_at: null, last_error: expect.stringContaining('come again') });
    expect(waiting!.run_at.getTime()).toBeGreaterThan(features.clock.now().getTime());

    postbox.refusal = () => undefined;
    features.clock.advance(10_000);
    sender = newSender();
    await sendAll();
    expect(postbox.received).toHaveLength(1);
  });

  it('waits an hour at most between attempts, and gives up after a day', async () => {
    postbox.refusal = () => ({ code: 451, text: 'come again' });
    await write('tamar@example.com');
    await features.sql('update mail set attempts = 30');
    sender.start();
    await until(async () => (await rows())[0]!.last_error !== null);
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ attempts: 31, failed_at: null });
    expect(Math.round((waiting!.run_at.getTime() - features.clock.now().getTime()) / 60_000)).toBe(60);
    features.clock.advance(24 * hour);
    await until(async () => (await rows())[0]!.failed_at !== null);
    expect((await rows())[0]).toMatchObject({ attempts: 32, failed_at: expect.any(Date), sent_at: null });
  });

  it('gives up at once what the mail server will never take, until an administrator asks again', async () => {
    postbox.refusal = () => ({ code: 550, text: 'no such mailbox' });
    await write('gone@example.com');
    sender.start();
    await until(async () => (await rows())[0]!.failed_at !== null);
    expect((await rows())[0]).toMatchObject({ attempts: 1, last_error: expect.stringContaining('no such mailbox') });
    const { id } = (await features.get(MailReader).page(1, null)).nodes[0]!;
    expect(await features.get(MailReader).byId(id)).toMatchObject({ state: 'FAILED' });

    postbox.refusal = () => undefined;
    features.clock.advance(25 * hour);
    expect(isFailure(await features.get(RetryMail).execute(nobody, id))).toBe(false);
    await until(allSent);
    expect(await features.get(MailReader).byId(id)).toMatchObject({ state: 'SENT' });
    expect(isFailure(await features.get(RetryMail).execute(nobody, id))).toBe(true);
  });

  it('leaves a mail to its lease when the worker is killed while sending: it comes up again', async () => {
    await write('igor@example.com');
    await features.sql(`update mail set run_at = $1::timestamptz + interval '30 seconds', attempts = 1 where sent_at is null`, features.clock.now());
    sender.start();
    await sleep(1_200);
    expect(postbox.received).toEqual([]);
    features.clock.advance(31_000);
    await until(allSent);
    expect(postbox.received).toHaveLength(1);
  });

  it('repeats a mail under the same Message-ID when the worker dies before it could note that it was taken', async () => {
    await write('igor@example.com');
    const dying = newSender({
      rows: async (statement: { name: string }, values: unknown[]) => {
        if (statement.name === 'mail_sent') throw new Error('killed');
        return features.database.rows(statement as never, values);
      },
    } as unknown as Database);
    dying.start();
    await until(() => postbox.received.length === 1);
    await dying.stop();
    features.clock.advance(31_000);
    await sendAll();
    const [first, second] = await postbox.read();
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('loses none and repeats none of many with two workers, while every third attempt fails', async () => {
    let asked = 0;
    postbox.refusal = () => (++asked % 3 === 0 ? { code: 451, text: 'busy' } : undefined);
    for (let number = 0; number < 120; number++) await write(`person${number}@example.com`);
    const second = newSender();
    second.start();
    sender.start();
    for (let round = 0; round < 60 && !(await allSent()); round++) {
      await sleep(150);
      features.clock.advance(3_000);
    }
    await second.stop();
    const ids = (await postbox.read()).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(120);
    expect(new Set(ids).size).toBe(120);
    // Connections are used again.
    expect(postbox.connections).toBeLessThanOrEqual(20);
  });

  it('writes one mail of a key, under a Message-ID that comes from it', async () => {
    for (const key of ['notice:1:answer:a', 'notice:1:answer:a', 'notice:1:answer:b']) await write('igor@example.com', { key });
    await sendAll();
    const ids = (await postbox.read()).map(({ messageId }) => messageId).sort();
    expect(ids).toEqual([expect.stringMatching(/^<notice-[0-9a-f]{32}@127\.0\.0\.1>$/), expect.stringMatching(/^<notice-/)]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('names where such mails are ended by one request, and only where there is such a place', async () => {
    const unsubscribe = `https://community.example/mail/unsubscribe/${'a'.repeat(90)}`;
    await write('igor@example.com', { unsubscribe });
    await write('dana@example.com');
    await sendAll();
    const byReceiver = new Map((await postbox.read()).map(({ to, headers }) => [(Array.isArray(to) ? to[0] : to)!.text, headers]));
    expect(byReceiver.get('igor@example.com')!.get('list')).toMatchObject({
      unsubscribe: { url: unsubscribe },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    expect(byReceiver.get('dana@example.com')!.has('list')).toBe(false);
  });

  describe('that are looked over before they go', () => {
    const reviewed = (letters: Record<string, Letter | null>): MailReview => ({
      kind: 'notices',
      lettersNow: (ids) => Promise.resolve(new Map(ids.flatMap((id) => (id in letters ? [[id, letters[id] ?? null] as const] : [])))),
    });
    const idOf = async (to: string) => (await features.sql<{ id: string }>('select id from mail where to_address = $1', to))[0]!.id;

    it('sends what they say now, withdraws what says nothing any more, and leaves others alone', async () => {
      for (const to of ['new@example.com', 'gone@example.com', 'same@example.com']) await write(to, { kind: 'notices' });
      await write('reset@example.com', { kind: 'reset' });
      const now: Letter = { language: 'en', subject: 'One thing', text: 'Now', html: '<p>Now</p>' };
      sender = newSender(
        features.database,
        reviewed({ [await idOf('new@example.com')]: now, [await idOf('gone@example.com')]: null, [await idOf('reset@example.com')]: null }),
      );
      await sendAll();
      const sent = (await postbox.read()).map(({ to, subject }) => [(Array.isArray(to) ? to[0] : to)!.text, subject]);
      expect(sent.sort()).toEqual([
        ['new@example.com', 'One thing'],
        ['reset@example.com', 'ברוכים הבאים'],
        ['same@example.com', 'ברוכים הבאים'],
      ]);
      expect(await features.sql(`select body_text from mail where to_address = 'new@example.com'`)).toEqual([{ body_text: 'Now' }]);
      expect(await features.sql(`select from mail where to_address = 'gone@example.com'`)).toEqual([]);
    });

    it('sends none while it is not known what they say', async () => {
      await write('igor@example.com', { kind: 'notices' });
      let asked = 0;
      sender = newSender(features.database, {
        kind: 'notices',
        lettersNow: () => (asked++ === 0 ? Promise.reject(new Error('away')) : Promise.resolve(new Map())),
      });
      sender.start();
      await until(() => asked === 1);
      expect(postbox.received).toEqual([]);
      features.clock.advance(31_000);
      await until(allSent);
      expect(postbox.received).toHaveLength(1);
    });
  });

  it('erases all mails to somebody who leaves, also those that wait', async () => {
    await write('Gone@example.com');
    await write('stays@example.com');
    await features.work.run({ act: 'erase', actor: nobody }, (tx) => features.get(Mailer).erase(tx, ['gone@example.com']));
    expect(await features.sql('select to_address from mail')).toEqual([{ to_address: 'stays@example.com' }]);
  });
});
