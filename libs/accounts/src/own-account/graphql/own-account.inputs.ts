import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ContentLanguage, type Locale } from '@kehila/platform';
import { longestDisplayName } from '../../identity/display-name';
import { MailPace, NotificationEvent } from '../notification-choices';
import { longestBiography, longestPhone } from '../own-account.policy';

const longestHandle = 60;
const longestTimeZone = 64;
const mostChoices = 10;

@InputType({ description: 'What others see.' })
export class UpdateProfileInput {
  @Field({ description: 'The name that is shown, at most 60 characters.' })
  @IsString()
  @MaxLength(longestDisplayName)
  displayName: string;

  @Field(() => String, { nullable: true, description: 'About oneself; plain text, at most 4,000 characters; null or empty: nothing.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestBiography)
  biography?: string | null;
}

@InputType({ description: 'Another name in addresses.' })
export class ChangeHandleInput {
  @Field({ description: '2 to 30 small Latin letters, digits, - and _.' })
  @IsString()
  @MaxLength(longestHandle)
  handle: string;
}

@InputType({ description: 'How somebody can be reached beside e-mail.' })
export class UpdateContactInput {
  @Field(() => String, { nullable: true, description: 'Telephone number; without a country it is of Israel; null or empty: none.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestPhone)
  phone?: string | null;
}

@InputType({ description: 'How the product speaks to somebody.' })
export class SetPreferencesInput {
  @Field(() => ContentLanguage, { description: 'Language of pages and mails: HE or EN.' })
  @IsIn(['he', 'en'])
  language: Locale;

  @Field({ description: 'Name of the time zone, for example Asia/Jerusalem; dates and times are shown by it.' })
  @IsString()
  @MaxLength(longestTimeZone)
  timeZone: string;
}

@InputType({ description: 'What to tell somebody about one kind of event.' })
export class NotificationChoiceInput {
  @Field(() => NotificationEvent, { description: 'The kind of event.' })
  @IsIn(Object.values(NotificationEvent))
  event: NotificationEvent;

  @Field({ description: 'Whether it is told in the product.' })
  @IsBoolean()
  inApp: boolean;

  @Field(() => MailPace, { description: 'How often mails about it come.' })
  @IsIn(Object.values(MailPace))
  mail: MailPace;
}

@InputType({ description: 'Which notices somebody wants.' })
export class SetNotificationChoicesInput {
  @Field(() => [NotificationChoiceInput], { description: 'At most 10; events that are not named stay as they were.' })
  @IsArray()
  @ArrayMaxSize(mostChoices)
  @ValidateNested({ each: true })
  @Type(() => NotificationChoiceInput)
  choices: NotificationChoiceInput[];
}
