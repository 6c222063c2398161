import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, Matches, MaxLength } from 'class-validator';
import { NotAllowed, NotFound, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { Account } from '../../account/graphql/account.type';
import { Viewer } from '../../account/graphql/viewer.type';
import { longestEmail } from '../../identity/email-address';

const longestToken = 100;
const id = /^\d{1,18}$/;

@InputType({ description: 'Which imported account is to be claimed.' })
export class CreateClaimInput {
  @Field(() => ID, { description: 'Its id.' })
  @IsString()
  @MaxLength(20)
  @Matches(id)
  accountId: string;
}

@InputType({ description: 'The link that somebody was given.' })
export class ClaimAccountInput {
  @Field({ description: 'Last part of the link.' })
  @IsString()
  @MaxLength(longestToken)
  token: string;
}

@InputType({ description: 'Whose an imported account is.' })
export class GiveAddressInput {
  @Field(() => ID, { description: 'Id of the imported account.' })
  @IsString()
  @MaxLength(20)
  @Matches(id)
  accountId: string;

  @Field({ description: 'Their address, which somebody has checked.' })
  @IsString()
  @MaxLength(longestEmail)
  email: string;
}

@ArgsType()
export class ClaimArgs {
  @Field({ description: 'Last part of the link.' })
  @IsString()
  @MaxLength(longestToken)
  token: string;
}

@ObjectType({ description: 'A link by which the owner of an imported account joins it to their own.' })
export class ClaimLink {
  @Field({ description: 'The whole address, to give to the person. It is shown once, works once, and ends the one before it.' })
  link: string;

  @Field({ description: 'Until when it works.' })
  expiresAt: Date;
}

@ObjectType({ description: 'An imported account that whoever has the link may join to their own.' })
export class Claim {
  @Field(() => Account, { description: 'The imported account.' })
  account: Account;

  @Field({ description: 'Until when the link works.' })
  expiresAt: Date;
}

export const CreateClaimResult = resultUnion('CreateClaimResult', ClaimLink, [NotFound, Refused, StateRefused]);
export const ClaimAccountResult = resultUnion('ClaimAccountResult', Viewer, [NotAllowed, NotFound, Refused, StateRefused]);
export const GiveAddressResult = resultUnion('GiveAddressResult', Account, [NotFound, Refused, StateRefused]);
