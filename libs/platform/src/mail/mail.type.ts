import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import type { Locale } from '../actor';
import { connectionOf } from '../graphql/connection';
import { NotFound } from '../graphql/failures';
import { resultUnion } from '../graphql/result-union';
import { ContentLanguage } from '../graphql/text-body';

export const MailState = { WAITING: 'WAITING', SENT: 'SENT', FAILED: 'FAILED', KEPT: 'KEPT' } as const;

export type MailState = keyof typeof MailState;

registerEnumType(MailState, {
  name: 'MailState',
  description: 'What became of a mail.',
  valuesMap: {
    WAITING: { description: 'Is sent soon, or tried again after a pause; for a day at most.' },
    SENT: { description: 'The mail server has taken it.' },
    FAILED: { description: 'Given up: the mail server will never take it, or did not for a day.' },
    KEPT: { description: 'There is no mail server: it is here only.' },
  },
});

@ObjectType({ description: 'A mail that was written: sent through the mail server, or kept here where there is none.' })
export class Mail {
  @Field(() => ID, { description: 'Number of the mail.' })
  id: string;

  @Field({ description: 'Address of the receiver.' })
  to: string;

  @Field({ description: 'Subject.' })
  subject: string;

  @Field({ description: 'Plain text; its addresses are whole.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'The same as HTML, a whole document; null for old mails.' })
  html: string | null;

  @Field(() => ContentLanguage, { description: 'Of its words.' })
  language: Locale;

  @Field({ description: 'What it is about, for example verify or reset.' })
  kind: string;

  @Field(() => MailState, { description: 'What became of it.' })
  state: MailState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field({ description: 'When it was written.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the mail server took it; null: not yet.' })
  sentAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was given up; null: it was not.' })
  failedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed; null: none failed.' })
  lastError: string | null;
}

export const MailConnection = connectionOf(Mail);

@InputType({ description: 'Which mail to try again.' })
export class RetryMailInput {
  @Field(() => ID, { description: 'A mail that was given up.' })
  @IsString()
  @MaxLength(20)
  mailId: string;
}

export const RetryMailResult = resultUnion('RetryMailResult', Mail, [NotFound]);
