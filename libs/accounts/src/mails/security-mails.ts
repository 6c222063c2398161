import { Injectable } from '@nestjs/common';
import { message } from '@kehila/messages';
import { type Locale, Mailer, prepared, type Transaction } from '@kehila/platform';
import { PublicAddress } from './public-address';

/** What somebody is told of by mail, so that they notice when it was not them. */
export type SecurityNotice = 'password_changed' | 'factor_added' | 'factor_removed' | 'factor_reset' | 'codes_renewed' | 'token_created' | 'email_changed';

const addressee = prepared<{ email: string; language: Locale }>(
  'security_mail_addressee',
  `select e.email, a.language from account_email e join account a on a.id = e.account_id where a.id = $1`,
);

/** Writes the mails that say what changed about signing in. None holds a secret. */
@Injectable()
export class SecurityMails {
  constructor(
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  async tell(tx: Transaction, accountId: string, notice: SecurityNotice): Promise<void> {
    const to = await tx.row(addressee, [accountId]);
    if (to) await this.tellAt(tx, to, notice);
  }

  /** To an address that need not be the account's any more. */
  async tellAt(tx: Transaction, { email, language }: { readonly email: string; readonly language: Locale }, notice: SecurityNotice): Promise<void> {
    await this.mailer.send(tx, {
      to: email,
      language,
      subject: message(`security_mail_${notice}_subject`, {}, language),
      text: message(
        'security_mail_notice',
        {
          what: message(`security_mail_${notice}_text`, {}, language),
          link: this.address.url(`/${language}/me/security`),
          reset: this.address.url(`/${language}/forgot`),
        },
        language,
      ),
    });
  }

  /** To the address that is to be left. */
  async askOldAddress(tx: Transaction, to: string, language: Locale, token: string): Promise<void> {
    await this.ask(tx, to, language, 'email_old', token);
  }

  /** To the address that is to come. */
  async askNewAddress(tx: Transaction, to: string, language: Locale, token: string): Promise<void> {
    await this.ask(tx, to, language, 'email_new', token);
  }

  /** To somebody whose address another account wanted. */
  async sayAddressIsTaken(tx: Transaction, to: string, language: Locale): Promise<void> {
    await this.mailer.send(tx, {
      to,
      language,
      subject: message('security_mail_email_taken_subject', {}, language),
      text: message('security_mail_email_taken_text', { link: this.address.url(`/${language}/sign-in`) }, language),
    });
  }

  private async ask(tx: Transaction, to: string, language: Locale, which: 'email_old' | 'email_new', token: string): Promise<void> {
    const link = this.address.url(`/${language}/email-change/${token}`);
    await this.mailer.send(tx, {
      to,
      language,
      subject: message(`security_mail_${which}_subject`, {}, language),
      text: message(`security_mail_${which}_text`, { link }, language),
    });
  }
}
