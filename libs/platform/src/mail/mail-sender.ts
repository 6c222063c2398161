import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from '../clock';
import { Database, prepared } from '../database';
import { publicOrigin, Settings } from '../settings';

interface WaitingMail {
  id: string;
  to_address: string;
  subject: string;
  body_text: string;
  attempts: number;
}

const leaseSeconds = 60;
const idleMilliseconds = 1_000;
const longestPauseSeconds = 3_600;
const longestStopMilliseconds = 4_000;

/** Leases mails by moving their next attempt behind the lease: a killed worker's mails come up again by themselves. */
const leaseMails = prepared<WaitingMail>(
  'mail_lease',
  `update mail set run_at = $1::timestamptz + interval '${leaseSeconds} seconds', attempts = attempts + 1
   where id in (select id from mail where sent_at is null and run_at <= $1 order by id limit $2 for update skip locked)
   returning id, to_address, subject, body_text, attempts`,
);

const markSent = prepared<never>('mail_sent', `update mail set sent_at = $2, last_error = null where id = $1`);

const postponeMail = prepared<never>('mail_postpone', `update mail set run_at = $2, last_error = $3 where id = $1 and sent_at is null`);

/**
 * Sends what Mailer wrote through the mail server: at least once, tried again with growing pauses for as long as it takes.
 * The Message-ID is the mail's number, so that a mail sent twice shows once.
 */
@Injectable()
export class MailSender {
  private readonly logger = new Logger(MailSender.name);
  private readonly transport: Transporter | null;
  private running?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    this.transport = settings.smtpUrl === null ? null : createTransport({ url: settings.smtpUrl, connectionTimeout: 10_000, socketTimeout: 30_000 });
  }

  /** Does nothing where there is no mail server: mails then stay on the administrators' page. */
  start(): void {
    if (this.transport === null) return;
    this.stopping = false;
    this.running ??= this.loop(this.transport);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    // A mail server that does not answer holds nobody up: its mails come up again when their lease is over.
    await Promise.race([this.running, sleep(longestStopMilliseconds, undefined, { ref: false })]);
    this.running = undefined;
    this.transport?.close();
  }

  private async loop(transport: Transporter): Promise<void> {
    while (!this.stopping) {
      const taken = await this.sendBatch(transport).catch((error: unknown) => {
        this.logger.warn(`mails wait for the database: ${String(error)}`);
        return 0;
      });
      if (taken === 0) await sleep(idleMilliseconds);
    }
  }

  private async sendBatch(transport: Transporter): Promise<number> {
    const mails = await this.database.rows(leaseMails, [this.clock.now(), 10]);
    await Promise.all(mails.map((mail) => this.send(transport, mail)));
    return mails.length;
  }

  private async send(transport: Transporter, mail: WaitingMail): Promise<void> {
    try {
      await transport.sendMail({
        from: this.settings.mailFrom,
        to: mail.to_address,
        subject: mail.subject,
        text: mail.body_text,
        messageId: `<mail-${mail.id}@${new URL(publicOrigin(this.settings)).hostname}>`,
      });
    } catch (error) {
      await this.retryLater(mail, error);
      return;
    }
    await this.database.rows(markSent, [mail.id, this.clock.now()]);
  }

  private async retryLater(mail: WaitingMail, error: unknown): Promise<void> {
    const pauseSeconds = Math.min(2 ** mail.attempts, longestPauseSeconds);
    this.logger.warn(`mail ${mail.id} is tried again in ${pauseSeconds} s: ${String(error)}`);
    const runAt = new Date(this.clock.now().getTime() + pauseSeconds * 1_000);
    await this.database.rows(postponeMail, [mail.id, runAt, String(error).slice(0, 500)]);
  }
}
