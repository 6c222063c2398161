import { message } from '@kehila/messages';
import { type Locale, type MailToSend, momentInWords } from '@kehila/platform';
import type { SanctionKindName } from './sanction.sql';

interface Measure {
  readonly kind: SanctionKindName;
  readonly reason: string;
  readonly until: Date | null;
}

/** What the person reads: what it is, why, until when, and what they can do. */
export function sanctionMail(language: Locale, { kind, reason, until }: Measure): Omit<MailToSend, 'to'> {
  const end =
    until === null ? message('permissions_mail_no_end', {}, language) : message('permissions_mail_until', { until: momentInWords(until, language) }, language);
  const subject = { warn: 'permissions_mail_warn_subject', silence: 'permissions_mail_silence_subject', suspend: 'permissions_mail_suspend_subject' } as const;
  if (kind === 'warn') return { subject: message(subject.warn, {}, language), text: message('permissions_mail_warn_text', { reason }, language) };
  const text = kind === 'silence' ? 'permissions_mail_silence_text' : 'permissions_mail_suspend_text';
  return { subject: message(subject[kind], {}, language), text: message(text, { reason, end }, language) };
}

export function liftedMail(language: Locale): Omit<MailToSend, 'to'> {
  return { subject: message('permissions_mail_lifted_subject', {}, language), text: message('permissions_mail_lifted_text', {}, language) };
}
