import { Injectable } from '@nestjs/common';
import { type Locale, Mailer, RateLimitMode, type Transaction } from '@kehila/platform';
import { hashOfSecret, newSecret } from '../session/secret';
import { accountExistsMail, resetMail, verificationMail } from '../mails/sign-in-mails';
import { PublicAddress } from '../mails/public-address';
import { countTokens, endLinks, insertToken, type LinkKind } from './email-token.sql';

const hour = 3_600_000;
/** How long a link can be used: a day to confirm an address, 30 minutes to set a password. */
const milliseconds: Readonly<Record<LinkKind | 'exists', number>> = { verify: 24 * hour, reset: hour / 2, exists: 0 };
/** Handed on by a person, who may not reach the owner at once. */
const setUpMilliseconds = 24 * hour;
/** So that nobody can fill somebody else's mailbox through us. */
const mostMailsAnHour = 5;

export interface Addressee {
  readonly accountId: string;
  readonly email: string;
  readonly language: Locale;
}

/** Sends the mails about signing in. The caller holds the lock of the account, or of its address. */
@Injectable()
export class Links {
  constructor(
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    private readonly limits: RateLimitMode,
  ) {}

  async sendVerification(tx: Transaction, to: Addressee): Promise<void> {
    await tx.rows(endLinks, [to.email, 'verify', tx.now]);
    if (await this.hasEnough(tx, to)) return;
    const token = await this.issue(tx, 'verify', to);
    await this.mailer.send(tx, { to: to.email, ...verificationMail(to.language, this.address.url(`/${to.language}/verify/${token}`)) });
  }

  async sendReset(tx: Transaction, to: Addressee): Promise<void> {
    if (await this.hasEnough(tx, to)) return;
    await tx.rows(endLinks, [to.email, 'reset', tx.now]);
    const token = await this.issue(tx, 'reset', to);
    await this.mailer.send(tx, { to: to.email, ...resetMail(to.language, this.address.url(`/${to.language}/reset/${token}`)) });
  }

  /** To somebody who signs up although they have an account, or whom somebody else tries to sign up. */
  async sayAccountExists(tx: Transaction, to: Addressee): Promise<void> {
    await tx.rows(endLinks, [to.email, 'verify', tx.now]);
    if (await this.hasEnough(tx, to)) return;
    await this.issue(tx, 'exists', to);
    await this.mailer.send(tx, {
      to: to.email,
      ...accountExistsMail(to.language, this.address.url(`/${to.language}/sign-in`), this.address.url(`/${to.language}/forgot`)),
    });
  }

  /** The link of a reset, longer good and not sent: for a new account that has no password yet. */
  async setUp(tx: Transaction, to: Addressee): Promise<string> {
    await tx.rows(endLinks, [to.email, 'reset', tx.now]);
    const token = await this.issue(tx, 'reset', to, setUpMilliseconds);
    return this.address.url(`/${to.language}/reset/${token}`);
  }

  private async issue(tx: Transaction, kind: LinkKind | 'exists', to: Addressee, good = milliseconds[kind]): Promise<string> {
    const token = newSecret();
    await tx.rows(insertToken, [hashOfSecret(token), kind, to.accountId, to.email, tx.now, new Date(tx.now.getTime() + good)]);
    return token;
  }

  private async hasEnough(tx: Transaction, to: Addressee): Promise<boolean> {
    const counted = await tx.row(countTokens, [to.email, new Date(tx.now.getTime() - hour)]);
    return this.limits.enforced && (counted?.sent ?? 0) >= mostMailsAnHour;
  }
}
