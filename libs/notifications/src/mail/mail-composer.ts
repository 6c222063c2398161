import { Injectable } from '@nestjs/common';
import { type MailReaderOfAccount, NotificationChoices } from '@kehila/accounts';
import { choiceOf } from '../notice/notice-kinds';
import { type MailLine, MailLines } from './mail-lines';
import { type NoticeLetter, NoticeLetters } from './notice-letter';
import type { WaitingRow } from './notice-mail.sql';

export interface Composed {
  readonly letter: NoticeLetter;
  readonly lines: readonly MailLine[];
}

/** Makes mails of what waits for somebody: one for each thing that is told at once, and one of all the rest. */
@Injectable()
export class MailComposer {
  constructor(
    private readonly choices: NotificationChoices,
    private readonly lines: MailLines,
    private readonly letters: NoticeLetters,
  ) {}

  async compose(accountId: string, waiting: readonly WaitingRow[], reader: MailReaderOfAccount): Promise<Composed[]> {
    const mailed = new Set<string | null>((await this.choices.of(accountId)).flatMap(({ event, mail }) => (mail === 'off' ? [] : event)));
    const wanted = waiting.filter(({ kind }) => mailed.has(choiceOf[kind]));
    const linesOf = (atOnce: boolean) =>
      this.lines.of(
        accountId,
        wanted.filter(({ pace }) => (pace === 'at_once') === atOnce).map(({ id }) => id),
        reader.language,
      );
    const [single, gathered] = await Promise.all([linesOf(true), linesOf(false)]);
    return [
      ...single.map((line) => ({ lines: [line], letter: this.letters.single(accountId, line, reader.language) })),
      ...(gathered.length > 0 ? [{ lines: gathered, letter: this.letters.digest(accountId, gathered, reader.language) }] : []),
    ];
  }
}
