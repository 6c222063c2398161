import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, Optional } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from '../clock';
import { Database } from '../database';
import { publicOrigin, Settings } from '../settings';
import type { Letter } from './letter';
import { giveUp, leaseMails, markSent, postponeMail, renewLeases, rewriteMail, type WaitingMail, withdrawMail } from './mail-queue.sql';
import { MailReview } from './mail-review';
import { isPermanent, reasonOf } from './smtp-refusal';
import { readSmtpAddress, transportOptions } from './smtp-address';

const connections = 5;
const idleMilliseconds = 1_000;
const renewMilliseconds = 10_000;
const longestPauseSeconds = 3_600;
const longestStopMilliseconds = 4_000;
const triedForMilliseconds = 24 * 3_600_000;

/**
 * Sends what Mailer wrote through the mail server: tried again with growing pauses for a day; what the server will never take is given up at
 * once, and shown. A mail is leased while it is sent, so that no two workers send it. Should a worker die after the server took it and before
 * that was noted, it goes out again under the same Message-ID, and shows once.
 */
@Injectable()
export class MailSender {
  private readonly logger = new Logger(MailSender.name);
  private readonly transport: Transporter | null;
  private readonly domain: string;
  private running?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    @Optional() private readonly review?: MailReview,
  ) {
    const server = settings.smtpUrl === null ? undefined : readSmtpAddress(settings.smtpUrl);
    this.transport = server ? createTransport(transportOptions(server, connections)) : null;
    this.domain = new URL(publicOrigin(settings)).hostname;
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

  /** As many as there are connections: what is leased is under way at once. */
  private async sendBatch(transport: Transporter): Promise<number> {
    const mails = await this.database.rows(leaseMails, [this.clock.now(), connections, this.domain]);
    if (mails.length === 0) return 0;
    const renewing = setInterval(() => this.renew(mails), renewMilliseconds);
    try {
      const due = await this.lookedOver(mails);
      await Promise.all(due.map((mail) => this.send(transport, mail)));
    } finally {
      clearInterval(renewing);
    }
    return mails.length;
  }

  /** The mails as they read now, without those that have nothing to say any more. Should that not be known, none goes: they come up again. */
  private async lookedOver(mails: readonly WaitingMail[]): Promise<WaitingMail[]> {
    const { review } = this;
    const asked = mails.filter(({ kind }) => kind === review?.kind);
    if (!review || asked.length === 0) return [...mails];
    const letters = await review.lettersNow(asked.map(({ id }) => id));
    const due = await Promise.all(mails.map((mail) => this.asItReadsNow(mail, letters.get(mail.id))));
    return due.filter((mail) => mail !== undefined);
  }

  private async asItReadsNow(mail: WaitingMail, letter: Letter | null | undefined): Promise<WaitingMail | undefined> {
    if (letter === null) {
      await this.database.rows(withdrawMail, [mail.id, mail.attempts]);
      return undefined;
    }
    if (!letter || (letter.text === mail.body_text && letter.subject === mail.subject)) return mail;
    const { subject, text, html, language } = letter;
    await this.database.rows(rewriteMail, [mail.id, mail.attempts, subject, text, html, language]);
    return { ...mail, subject, body_text: text, body_html: html, language };
  }

  private renew(mails: readonly WaitingMail[]): void {
    this.database
      .rows(renewLeases, [mails.map(({ id }) => id), mails.map(({ attempts }) => attempts), this.clock.now()])
      .catch((error: unknown) => this.logger.warn(`leases of mails were not renewed: ${String(error)}`));
  }

  private async send(transport: Transporter, mail: WaitingMail): Promise<void> {
    try {
      await transport.sendMail({
        from: this.settings.mailFrom,
        // As an object: it is one address, whatever signs stand in it.
        to: { name: '', address: mail.to_address },
        subject: mail.subject,
        text: mail.body_text,
        ...(mail.body_html === null ? {} : { html: mail.body_html }),
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated', ...unsubscribing(mail) },
        messageId: mail.message_id,
      });
    } catch (error) {
      await this.sayRefused(mail, error);
      return;
    }
    await this.database.rows(markSent, [mail.id, this.clock.now()]);
  }

  private async sayRefused(mail: WaitingMail, error: unknown): Promise<void> {
    const now = this.clock.now();
    const reason = reasonOf(error);
    if (isPermanent(error) || now.getTime() - mail.tried_since.getTime() >= triedForMilliseconds) {
      this.logger.warn(`mail ${mail.id} is given up: ${reason}`);
      await this.database.rows(giveUp, [mail.id, mail.attempts, now, reason]);
      return;
    }
    const pauseSeconds = Math.min(2 ** Math.min(mail.attempts, 20), longestPauseSeconds);
    this.logger.warn(`mail ${mail.id} is tried again in ${pauseSeconds} s: ${reason}`);
    await this.database.rows(postponeMail, [mail.id, mail.attempts, new Date(now.getTime() + pauseSeconds * 1_000), reason]);
  }
}

/** A button of the mail program stops such mails by one request (RFC 8058). */
function unsubscribing({ unsubscribe_url: address }: WaitingMail): Record<string, string> {
  return address === null ? {} : { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
