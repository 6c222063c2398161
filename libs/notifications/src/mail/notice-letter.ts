import { Injectable } from '@nestjs/common';
import { message } from '@kehila/messages';
import { PublicAddress, UnsubscribeLinks } from '@kehila/accounts';
import type { Locale, MailToSend } from '@kehila/platform';
import { choiceOf } from '../notice/notice-kinds';
import type { MailLine } from './mail-lines';

export type NoticeLetter = Omit<MailToSend, 'to'>;

/** The kind of mails that tell of notices. */
export const noticeMail = 'notices';

/** More than so many are said as a number: the list has them all. */
const mostLines = 50;

/** Words of other people keep their own direction within the sentence. */
const isolated = (title: string): string => `\u2068${title}\u2069`;

/** What the mails about notices say. Titles are other people's words: whatever address stands in one never becomes a link. */
@Injectable()
export class NoticeLetters {
  constructor(
    private readonly address: PublicAddress,
    private readonly unsubscribing: UnsubscribeLinks,
  ) {}

  /** About one thing. */
  single(accountId: string, line: MailLine, language: Locale): NoticeLetter {
    const [link, foot] = [this.linkTo(line, language), this.foot(accountId, [line], language)];
    const [what, title] = [sentenceOf(line, language), isolated(line.title)];
    return {
      ...foot,
      subject: message('notice_mails_subject', { what: what.replace(/\.$/, ''), title }, language),
      text: message('notice_mails_text', { what, title, link, choices: foot.choices, stop: foot.stop }, language),
      action: message('notice_mails_action', {}, language),
      links: [link, ...foot.links],
    };
  }

  /** All that came together since the one before. */
  digest(accountId: string, lines: readonly MailLine[], language: Locale): NoticeLetter {
    const foot = this.foot(accountId, lines, language);
    const shown = lines.slice(0, mostLines);
    const links = shown.map((line) => this.linkTo(line, language));
    const news = shown.map((line, index) => `${sentenceOf(line, language)}\n${isolated(line.title)}\n${links[index]}`);
    const more = lines.length > mostLines ? [message('notice_mails_more', { count: lines.length - mostLines }, language)] : [];
    const all = this.address.url(`/${language}/notifications`);
    return {
      ...foot,
      subject: message('notice_mails_digest_subject', { count: lines.length }, language),
      text: message('notice_mails_digest_text', { news: [...news, ...more].join('\n\n'), link: all, choices: foot.choices, stop: foot.stop }, language),
      action: message('notice_mails_digest_action', {}, language),
      links: [all, ...links, ...foot.links],
    };
  }

  private foot(accountId: string, lines: readonly MailLine[], language: Locale) {
    const subscription = { accountId, events: [...new Set(lines.flatMap(({ kind }) => choiceOf[kind] ?? []))] };
    const [choices, stop] = [this.address.url(`/${language}/me/notifications`), this.unsubscribing.forPeople(subscription, language)];
    return { kind: noticeMail, language, unsubscribe: this.unsubscribing.forPrograms(subscription), choices, stop, links: [choices, stop] } as const;
  }

  private linkTo({ path }: MailLine, language: Locale): string {
    return this.address.url(`/${language}${path}`);
  }
}

function sentenceOf({ kind, count }: MailLine, language: Locale): string {
  return message<string>(`notices_${kind}`, { count }, language);
}
