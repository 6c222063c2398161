import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { Refused, resultUnion } from '@kehila/platform';
import { NotificationEvent } from '../../own-account/notification-choices';

const longestToken = 200;

@ArgsType()
export class UnsubscriptionArgs {
  @Field({ description: 'Last part of the link in the mail.' })
  @IsString()
  @MaxLength(longestToken)
  token: string;
}

@InputType({ description: 'Which mails are to end.' })
export class StopMailsInput {
  @Field({ description: 'Last part of the link in the mail.' })
  @IsString()
  @MaxLength(longestToken)
  token: string;

  @Field({ defaultValue: false, description: 'All mails about notifications; otherwise those about what the mail told.' })
  @IsBoolean()
  all: boolean = false;
}

@ObjectType({ description: 'What a link in a mail can end.' })
export class Unsubscription {
  @Field(() => [NotificationEvent], { description: 'What the mail told.' })
  events: readonly NotificationEvent[];
}

@ObjectType({ description: 'Mails have ended.' })
export class MailsStopped {
  @Field({ description: 'Whether all mails about notifications have.' })
  all: boolean;
}

export const StopMailsResult = resultUnion('StopMailsResult', MailsStopped, [Refused]);
