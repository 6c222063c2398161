import { message } from '@kehila/messages';
import type { Locale, MailToSend } from '@kehila/platform';

/** What everybody in a ring reads: what was done, why, and what they can do. */
export function takenBackMail(language: Locale, reason: string): Omit<MailToSend, 'to'> {
  return { subject: message('community_votes_taken_back_subject', {}, language), text: message('community_votes_taken_back_text', { reason }, language) };
}
