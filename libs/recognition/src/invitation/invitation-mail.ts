import { message } from '@kehila/messages';
import type { Locale, MailToSend } from '@kehila/platform';

/** What somebody reads whom a member invites. Only our own address in it becomes a link: the name is a member's word. */
export function invitationMail(language: Locale, name: string, link: string): Omit<MailToSend, 'to'> {
  return {
    kind: 'invitation',
    language,
    subject: message('invitations_mail_subject', { name }, language),
    text: message('invitations_mail_text', { name, link }, language),
    action: message('invitations_mail_action', {}, language),
    links: [link],
  };
}
