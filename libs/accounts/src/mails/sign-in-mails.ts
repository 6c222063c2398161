import { message } from '@kehila/messages';
import type { Locale, MailToSend } from '@kehila/platform';

type Letter = Omit<MailToSend, 'to'>;

/** What the mails about signing in say. None repeats what somebody typed: anybody can type anybody's address. */
export function verificationMail(language: Locale, link: string): Letter {
  return { subject: message('mail_verify_subject', {}, language), text: message('mail_verify_text', { link }, language) };
}

export function resetMail(language: Locale, link: string): Letter {
  return { subject: message('mail_reset_subject', {}, language), text: message('mail_reset_text', { link }, language) };
}

export function accountExistsMail(language: Locale, signIn: string, reset: string): Letter {
  return { subject: message('mail_account_exists_subject', {}, language), text: message('mail_account_exists_text', { signIn, reset }, language) };
}
