import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection';

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

  @Field({ description: 'When it was written.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the mail server took it; null: not yet.' })
  sentAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed; null: none failed.' })
  lastError: string | null;
}

export const MailConnection = connectionOf(Mail);
