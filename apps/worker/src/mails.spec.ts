import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { Actor, Mailer, MailSender, readSettings, Settings } from '@kehila/platform';
import { type BootedFeatures, bootFeatures } from '@kehila/testing';

/** A mail server that takes what it is given, or refuses while `failing`. */
class Postbox {
  readonly received: string[] = [];
  failing = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => (this.failing ? done(new Error('come again')) : done()),
    onData: (stream, _session, done) => {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => (text += part));
      stream.on('end', () => {
        this.received.push(text);
        done();
      });
    },
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

describe('sending mails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehila-mails-'));
  const postbox = new Postbox();
  let features: BootedFeatures;
  let sender: MailSender;

  beforeAll(async () => {
    const settings = readSettings({ KEHILA_DATA: folder, SMTP_URL: await postbox.open(), MAIL_FROM: 'Kehila <no-reply@community.example>' }, folder);
    features = await bootFeatures({ modules: [], ports: [{ provide: Settings, useValue: settings }] });
    sender = new MailSender(features.database, features.clock, settings);
  });
  afterEach(() => sender.stop());
  afterAll(async () => {
    await features.close();
    await postbox.close();
    rmSync(folder, { recursive: true });
  });

  const write = (to: string) =>
    features.work.run({ act: 'signUp', actor: Actor.anonymous('he') }, (tx) =>
      features.get(Mailer).send(tx, { to, subject: 'ברוכים הבאים', text: 'https://community.example/he/verify/token' }),
    );
  const unsent = () =>
    features.sql<{ attempts: number; last_error: string | null; run_at: Date }>('select attempts, last_error, run_at from mail where sent_at is null');
  const until = async (condition: () => Promise<boolean> | boolean) => {
    for (let attempt = 0; attempt < 200 && !(await condition()); attempt++) await sleep(50);
  };

  it('hands each mail to the mail server once, and notes when', async () => {
    await write('dana@example.com');
    await write('omer@example.com');
    sender.start();
    await until(async () => (await unsent()).length === 0);
    expect(postbox.received).toHaveLength(2);
    expect(postbox.received.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]).sort()).toEqual(['dana@example.com', 'omer@example.com']);
    expect(postbox.received[0]).toMatch(/^Message-ID: <mail-\d+@127\.0\.0\.1>/im);
  });

  it('tries again later while the mail server refuses, and says why it waits', async () => {
    postbox.failing = true;
    await write('tamar@example.com');
    sender.start();
    await until(async () => (await unsent())[0]?.last_error !== null);
    await sender.stop();
    const [waiting] = await unsent();
    expect(waiting).toMatchObject({ attempts: 1, last_error: expect.stringContaining('come again') });
    expect(waiting!.run_at.getTime()).toBeGreaterThan(features.clock.now().getTime());

    postbox.failing = false;
    features.clock.advance(10_000);
    sender.start();
    await until(async () => (await unsent()).length === 0);
    expect(postbox.received).toHaveLength(3);
  });

  it('leaves a mail to its lease when the worker is killed while sending: it comes up again', async () => {
    await write('igor@example.com');
    await features.sql(`update mail set run_at = $1::timestamptz + interval '60 seconds', attempts = 1 where sent_at is null`, features.clock.now());
    sender.start();
    await sleep(1_500);
    expect(await unsent()).toHaveLength(1);
    features.clock.advance(61_000);
    await until(async () => (await unsent()).length === 0);
    expect(postbox.received).toHaveLength(4);
  });
});
