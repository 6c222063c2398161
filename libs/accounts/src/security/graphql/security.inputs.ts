import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import type { TokenScope as TokenScopeName } from '@kehila/platform';
import { longestTokenDays, longestTokenName } from '../../access-token/access-token';
import { longestAnswer, longestPasskeyName } from '../../factor/passkey/passkey-limits';
import type { PasskeyPurpose as PasskeyPurposeName } from '../../factor/use-cases/begin-passkey';
import { longestEmail } from '../../identity/email-address';
import { longestPassword, shortestPassword } from '../../password/password.policy';
import type { SignOutScope as SignOutScopeName } from '../../session/use-cases/sign-out-everywhere';
import { longestCode } from '../../sign-in/graphql/sign-in.inputs';
import { PasskeyPurpose, SignOutScope, TokenScope } from './security.enums';

const longestToken = 100;

/** An id as the database gives them. */
const IdField = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => ID, { description }),
    Matches(/^\d{1,18}$/),
    MaxLength(19),
  );

@InputType({ description: 'Shows again who is there: one of the two.' })
export class ConfirmIdentityInput {
  @Field(() => String, { nullable: true, description: 'The password of the account.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestPassword)
  password?: string | null;

  @Field(() => String, { nullable: true, description: 'Six digits of the authenticator app, or a recovery code.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestCode)
  code?: string | null;
}

@InputType({ description: 'The device that is signed out.' })
export class EndSessionInput {
  @IdField('Which session.')
  sessionId: string;
}

@InputType({ description: 'Where to sign out.' })
export class SignOutEverywhereInput {
  @Field(() => SignOutScope, { description: 'Everywhere, or everywhere but here.' })
  @IsIn(Object.values(SignOutScope))
  scope: SignOutScopeName;
}

@InputType({ description: 'Another password.' })
export class ChangePasswordInput {
  @Field({ description: 'The password of now.' })
  @IsString()
  @MaxLength(longestPassword)
  currentPassword: string;

  @Field({ description: '12 to 128 characters; those that attackers try first are refused.' })
  @IsString()
  @MinLength(shortestPassword)
  @MaxLength(longestPassword)
  password: string;
}

@InputType({ description: 'Another address.' })
export class RequestEmailChangeInput {
  @Field({ description: 'Gets a link, as does the address of now.' })
  @IsString()
  @MaxLength(longestEmail)
  email: string;
}

@InputType({ description: 'A link of a change of the address.' })
export class ConfirmEmailChangeInput {
  @Field({ description: 'Last part of the link.' })
  @IsString()
  @MaxLength(longestToken)
  token: string;
}

@InputType({ description: 'The change of the address that shall not be.' })
export class WithdrawEmailChangeInput {
  @IdField('Which change.')
  emailChangeId: string;
}

@InputType({ description: 'Begins to set up an authenticator app.' })
export class BeginAuthenticatorAppInput {
  @Field({ defaultValue: false, description: 'True: the new app may take the place of the one that is there.' })
  @IsBoolean()
  replace: boolean;
}

@InputType({ description: 'The first code of an authenticator app.' })
export class ConfirmAuthenticatorAppInput {
  @Field({ description: 'Six digits.' })
  @IsString()
  @MaxLength(longestCode)
  code: string;
}

@InputType({ description: 'Takes the authenticator app away.' })
export class RemoveAuthenticatorAppInput {
  @Field(() => String, { nullable: true, description: 'Chosen by the client, at most 100 characters: the same key again returns the first outcome.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/^[^\0]*$/)
  idempotencyKey?: string | null;
}

@InputType({ description: 'New recovery codes in the place of those from before.' })
export class RenewRecoveryCodesInput {
  @Field({ description: 'Must be true: the codes from before are worth nothing then.' })
  @Equals(true)
  endOldCodes: boolean;
}

@InputType({ description: 'What a passkey is asked for.' })
export class BeginPasskeyInput {
  @Field(() => PasskeyPurpose, { description: 'Signing in, confirming, or making a new one.' })
  @IsIn(Object.values(PasskeyPurpose))
  purpose: PasskeyPurposeName;
}

@InputType({ description: 'A new passkey.' })
export class AddPasskeyInput {
  @Field({ description: 'What its holder calls it, at most 60 characters.' })
  @IsString()
  @MaxLength(longestPasskeyName)
  name: string;

  @Field({ description: 'What the browser answered, as JSON.' })
  @IsString()
  @MaxLength(longestAnswer)
  response: string;
}

@InputType({ description: 'Another name for a passkey.' })
export class RenamePasskeyInput {
  @IdField('Which passkey.')
  passkeyId: string;

  @Field({ description: 'What its holder calls it, at most 60 characters.' })
  @IsString()
  @MaxLength(longestPasskeyName)
  name: string;
}

@InputType({ description: 'The passkey that is taken away.' })
export class RemovePasskeyInput {
  @IdField('Which passkey.')
  passkeyId: string;
}

@InputType({ description: 'Shows again who is there, by a passkey.' })
export class ConfirmIdentityByPasskeyInput {
  @Field({ description: 'What the browser answered, as JSON.' })
  @IsString()
  @MaxLength(longestAnswer)
  response: string;
}

@InputType({ description: 'A personal access token.' })
export class CreateAccessTokenInput {
  @Field({ description: 'What its holder calls it, at most 60 characters.' })
  @IsString()
  @MaxLength(longestTokenName)
  name: string;

  @Field(() => [TokenScope], { description: 'What it may be used for.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(Object.keys(TokenScope).length)
  @ArrayUnique()
  @IsIn(Object.values(TokenScope), { each: true })
  scopes: TokenScopeName[];

  @Field(() => Int, { description: 'How many days it works, at most 365.' })
  @IsInt()
  @Min(1)
  @Max(longestTokenDays)
  days: number;
}

@InputType({ description: 'The access token that is ended.' })
export class RevokeAccessTokenInput {
  @IdField('Which token.')
  accessTokenId: string;
}

@InputType({ description: 'Whose second factor is taken away.' })
export class ResetSecondFactorInput {
  @IdField('Whose.')
  accountId: string;
}
