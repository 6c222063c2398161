import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ContentLanguage, type Locale } from '@kehila/platform';
import { Account } from './account.type';
import { Role } from './role.enums';

@ObjectType({ description: 'A decision that the caller may read and keep drafts, but not write.' })
export class ViewerSilence {
  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null: when it is lifted.' })
  until: Date | null;

  @Field({ description: 'Why, as the moderator wrote it.' })
  reason: string;
}

@ObjectType({ description: 'The caller, with what only they may see.' })
export class Viewer {
  @Field(() => Account, { description: 'As others see them.' })
  account: Account;

  @Field({ description: 'The address they sign in with.' })
  email: string;

  @Field({ description: 'Whether the address is confirmed; before that one may read and keep drafts only.' })
  verified: boolean;

  @Field(() => ContentLanguage, { description: 'The language of pages and mails.' })
  language: Locale;

  @Field({ description: 'Whether roles of theirs sleep until they set up a second step for signing in, or sign in with it.' })
  secondFactorRequired: boolean;
  @Field({ description: 'Name of the time zone by which dates and times are shown, for example Asia/Jerusalem.' })
  timeZone: string;

  @Field(() => [Role], { description: 'Roles held anywhere; everybody is a customer.' })
  roles: Role[];

  @Field(() => Int, { description: 'Lines of their notifications that were not read yet; counted up to 100.' })
  unreadNotifications: number;

  @Field(() => [ID], { description: 'Ids of the accounts of whom they want to hear nothing, the newest 500.' })
  ignoredIds: string[];
}
