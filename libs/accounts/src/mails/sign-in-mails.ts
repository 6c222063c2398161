import { message } from '@kehila/messages';
import type { Locale, MailToSend } from '@kehila/platform';

type Letter = Omit<MailToSend, 'to'>;

/** What the mails about signing in say. None repeats what somebody typed: anybody can type anybody's address. */
export function verificationMail(language: Locale, link: string): Letter {
  const action = message('mail_verify_action', {}, language);
  return { kind: 'verify', language, subject: message('mail_verify_subject', {}, language), text: message('mail_verify_text', { link }, language), action };
}

export function resetMail(language: Locale, link: string): Letter {
  const action = message('mail_reset_action', {}, language);
  return { kind: 'reset', language, subject: message('mail_reset_subject', {}, language), text: message('mail_reset_text', { link }, language), action };
}

export function accountExistsMail(language: Locale, signIn: string, reset: string): Letter {
  const action = message('mail_account_exists_action', {}, language);
  const text = message('mail_account_exists_text', { signIn, reset }, language);
  return { kind: 'account-exists', language, subject: message('mail_account_exists_subject', {}, language), text, action };
}
