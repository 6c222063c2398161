import { Injectable } from '@nestjs/common';
import { registerEnumType } from '@nestjs/graphql';
import { Clock, Database, type Locale } from '@kehila/platform';
import { choicesOf, mailReaders, wantingToHear } from './own-account.sql';

const events = {
  ANSWER: ['answer', 'Somebody answered a question that they asked or follow.'],
  QUESTION: ['question', 'A question was asked in a space or with a tag that they watch or follow, or answered where they watch.'],
  COMMENT: ['comment', 'Somebody commented on what they wrote.'],
  MENTION: ['mention', 'Somebody called them by their handle.'],
  ACCEPTANCE: ['acceptance', 'Their answer solved a problem.'],
  POINTS: ['points', 'They earned or lost points.'],
  REVIEW: ['review', 'An article of theirs was approved, declined or sent back.'],
} as const;

const paces = {
  AT_ONCE: ['at_once', 'A mail for each, at once.'],
  DAILY: ['daily', 'One mail a day.'],
  WEEKLY: ['weekly', 'One mail a week.'],
  OFF: ['off', 'No mail.'],
} as const;

type Stored<Names extends Record<string, readonly [string, string]>> = Names[keyof Names][0];

export type NotificationEvent = Stored<typeof events>;
export type MailPace = Stored<typeof paces>;

export const NotificationEvent = storedBy(events);
export const MailPace = storedBy(paces);

registerEnumType(NotificationEvent, { name: 'NotificationEvent', description: 'What somebody can be told about.', valuesMap: described(events) });
registerEnumType(MailPace, { name: 'MailPace', description: 'How often mails come.', valuesMap: described(paces) });

export interface StoredChoice {
  readonly event: NotificationEvent;
  readonly inApp: boolean;
  readonly mail: MailPace;
}

/** Somebody who wants to be told of an event, and where. */
export interface Wanting {
  readonly accountId: string;
  readonly inApp: boolean;
  readonly mail: MailPace;
  readonly timeZone: string;
}

/** Where somebody reads mails, and how to speak to them. */
export interface MailReaderOfAccount {
  readonly email: string;
  readonly language: Locale;
  readonly timeZone: string;
}

/** What holds for whoever has not chosen: told in the product, and by mail at once where somebody waits for an answer. */
const byDefault: readonly StoredChoice[] = [
  { event: 'answer', inApp: true, mail: 'at_once' },
  { event: 'question', inApp: true, mail: 'daily' },
  { event: 'comment', inApp: true, mail: 'daily' },
  { event: 'mention', inApp: true, mail: 'at_once' },
  { event: 'acceptance', inApp: true, mail: 'daily' },
  { event: 'points', inApp: true, mail: 'off' },
  { event: 'review', inApp: true, mail: 'at_once' },
];

/** Which notices somebody wants, and where. Mails about the account itself always come. */
@Injectable()
export class NotificationChoices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<StoredChoice[]> {
    const chosen = new Map((await this.database.rows(choicesOf, [accountId])).map((row) => [row.event, row]));
    return byDefault.map((choice) => {
      const row = chosen.get(choice.event);
      return row ? { event: choice.event, inApp: row.in_app, mail: row.mail as MailPace } : choice;
    });
  }

  /** Those of the accounts that want to be told of it, and are still there. Null: what nobody may choose not to hear, in the product. */
  async wanting(event: NotificationEvent | null, accountIds: readonly string[]): Promise<Wanting[]> {
    const unchosen = byDefault.find((choice) => choice.event === event);
    const rows = await this.database.rows(wantingToHear, [event, accountIds, unchosen?.inApp ?? true, unchosen?.mail ?? 'off']);
    return rows.map((row) => ({ accountId: row.id, inApp: row.in_app, mail: row.mail as MailPace, timeZone: row.time_zone }));
  }

  /** Those of the accounts that may be written to: their address is proven, and they can sign in. */
  async mailReaders(accountIds: readonly string[]): Promise<ReadonlyMap<string, MailReaderOfAccount>> {
    const rows = await this.database.rows(mailReaders, [accountIds, this.clock.now()]);
    return new Map(rows.map((row) => [row.id, { email: row.email, language: row.language, timeZone: row.time_zone }]));
  }
}

function storedBy<Names extends Record<string, readonly [string, string]>>(names: Names): { readonly [Name in keyof Names]: Names[Name][0] } {
  return Object.fromEntries(Object.entries(names).map(([name, [stored]]) => [name, stored])) as { readonly [Name in keyof Names]: Names[Name][0] };
}

function described(names: Record<string, readonly [string, string]>): Record<string, { description: string }> {
  return Object.fromEntries(Object.entries(names).map(([name, [, description]]) => [name, { description }]));
}
