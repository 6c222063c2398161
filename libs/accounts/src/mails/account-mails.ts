import { message } from '@kehila/messages';
import type { Locale, MailToSend } from '@kehila/platform';

type Letter = Omit<MailToSend, 'to'>;

/** What the mails about an account itself say; they always come, whatever somebody has chosen. */
export function exportReadyMail(language: Locale, link: string, days: number): Letter {
  return letter('export_ready', { link, days }, language);
}

export function deletionRequestedMail(language: Locale, link: string, date: string): Letter {
  return letter('deletion_requested', { link, date }, language);
}

export function deletionTakenBackMail(language: Locale): Letter {
  return letter('deletion_taken_back', {}, language);
}

export function erasedMail(language: Locale): Letter {
  return letter('erased', {}, language);
}

export function mergedMail(language: Locale, link: string): Letter {
  return letter('merged', { link }, language);
}

function letter(name: string, values: Record<string, unknown>, language: Locale): Letter {
  const [subject, text]: [string, string] = [`own_account_mail_${name}_subject`, `own_account_mail_${name}_text`];
  return { subject: message(subject, values, language), text: message(text, values, language) };
}
