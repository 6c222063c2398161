import { Injectable } from '@nestjs/common';
import { registerEnumType } from '@nestjs/graphql';
import { Database } from '@kehila/platform';
import { choicesOf, wantingInApp } from './own-account.sql';

const events = {
  ANSWER: ['answer', 'Somebody answered a question that they asked or follow.'],
  COMMENT: ['comment', 'Somebody commented on what they wrote.'],
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

/** What holds for whoever has not chosen: told in the product, and by mail at once where somebody waits for an answer. */
const byDefault: readonly StoredChoice[] = [
  { event: 'answer', inApp: true, mail: 'at_once' },
  { event: 'comment', inApp: true, mail: 'daily' },
  { event: 'acceptance', inApp: true, mail: 'daily' },
  { event: 'points', inApp: true, mail: 'off' },
  { event: 'review', inApp: true, mail: 'at_once' },
];

/** Which notices somebody wants, and where. Mails about the account itself always come. */
@Injectable()
export class NotificationChoices {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<StoredChoice[]> {
    const chosen = new Map((await this.database.rows(choicesOf, [accountId])).map((row) => [row.event, row]));
    return byDefault.map((choice) => {
      const row = chosen.get(choice.event);
      return row ? { event: choice.event, inApp: row.in_app, mail: row.mail as MailPace } : choice;
    });
  }

  /** Those of the accounts that want to be told of it in the product, and are still there. */
  async wantingInApp(event: NotificationEvent, accountIds: readonly string[]): Promise<string[]> {
    const unchosen = byDefault.some((choice) => choice.event === event && choice.inApp);
    return (await this.database.rows(wantingInApp, [event, accountIds, unchosen])).map((row) => row.id);
  }

  /** Those of the accounts that are still there: of what nobody may choose not to hear. */
  async standing(accountIds: readonly string[]): Promise<string[]> {
    return (await this.database.rows(wantingInApp, [null, accountIds, true])).map((row) => row.id);
  }
}

function storedBy<Names extends Record<string, readonly [string, string]>>(names: Names): { readonly [Name in keyof Names]: Names[Name][0] } {
  return Object.fromEntries(Object.entries(names).map(([name, [stored]]) => [name, stored])) as { readonly [Name in keyof Names]: Names[Name][0] };
}

function described(names: Record<string, readonly [string, string]>): Record<string, { description: string }> {
  return Object.fromEntries(Object.entries(names).map(([name, [, description]]) => [name, { description }]));
}
