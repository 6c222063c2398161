import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, ContentLanguage, type Locale } from '@kehila/platform';

@ObjectType({ description: 'A person, as everybody may see them.' })
export class Account {
  @Field(() => ID, { description: 'Never changes.' })
  id: string;

  @Field({ description: 'The name in addresses: unique, in small Latin letters; empty of a former member, who has no page.' })
  handle: string;

  @Field({ description: 'The name that is shown.' })
  displayName: string;

  @Field({ description: 'One or two letters for where no picture is.' })
  initials: string;

  @Field({ description: 'Came from another forum, and nobody has claimed it.' })
  imported: boolean;

  @Field({ description: 'Since when.' })
  joinedAt: Date;

  @Field(() => ContentLanguage, { description: 'The language they use the site in.' })
  language: Locale;

  @Field({ description: 'Staff of at least one space, or an administrator.' })
  isStaff: boolean;

  @Field(() => String, { nullable: true, description: 'Id of the picture, at `/files/{id}/48`, `/96` and `/192` (pixels); null: none.' })
  avatar: string | null;
}

export const AccountConnection = connectionOf(Account);
