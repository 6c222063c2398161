import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { longestEmail } from '@kehila/accounts';
import { ActInput } from '@kehila/community';
import { ContentLanguage, type Locale, RowIdField } from '@kehila/platform';

@InputType({ description: 'A friend to invite.' })
export class InviteFriendInput extends ActInput {
  @Field(() => String, { nullable: true, description: 'Gets a mail with the link, unless it has an account or was written to within a year. Absent: no mail.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestEmail)
  email?: string | null;

  @Field(() => ContentLanguage, { nullable: true, description: 'Language of the mail: HE or EN; that of the caller when absent.' })
  @IsOptional()
  @IsIn(['he', 'en'])
  language?: Locale | null;
}

@InputType({ description: 'A link that somebody opened.' })
export class FollowInvitationInput {
  @Field({ description: 'Last part of the link.' })
  @IsString()
  @MaxLength(40)
  code: string;
}

@InputType({ description: 'An invitation whose signs mean nothing.' })
export class ClearInvitationInput extends ActInput {
  @RowIdField('Account id of the friend.')
  friendId: string;
}
