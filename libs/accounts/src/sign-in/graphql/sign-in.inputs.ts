import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { ContentLanguage, type Locale } from '@kehila/platform';
import { longestDisplayName } from '../../identity/display-name';
import { longestEmail } from '../../identity/email-address';
import { longestAnswer } from '../../factor/passkey/passkey-limits';
import { longestPassword, shortestPassword } from '../../password/password.policy';

const longestToken = 100;
export const longestCode = 40;

@InputType({ description: 'Who wants an account.' })
export class SignUpInput {
  @Field({ description: 'Gets a mail with a link that confirms it.' })
  @IsString()
  @MaxLength(longestEmail)
  email: string;

  @Field({ description: '12 to 128 characters; those that attackers try first are refused.' })
  @IsString()
  @MinLength(shortestPassword)
  @MaxLength(longestPassword)
  password: string;

  @Field({ description: 'The name that is shown, at most 60 characters.' })
  @IsString()
  @MaxLength(longestDisplayName)
  displayName: string;

  @Field(() => ContentLanguage, { description: 'Language of pages and mails: HE or EN.' })
  @IsIn(['he', 'en'])
  language: Locale;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person accepted terms of use and privacy page as they stand. Absent: they did, on the form of the caller. False is refused.',
  })
  @IsOptional()
  @IsBoolean()
  acceptedTerms?: boolean | null;
}

@InputType({ description: 'The link of a sign-up.' })
export class VerifyEmailInput {
  @Field({ description: 'Last part of the link.' })
  @IsString()
  @MaxLength(longestToken)
  token: string;
}

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field({ description: 'The confirmed address.' })
  @IsString()
  @MaxLength(longestEmail)
  email: string;

  @Field({ description: 'At most 128 characters.' })
  @IsString()
  @MaxLength(longestPassword)
  password: string;
}

@InputType({ description: 'Who forgot their password.' })
export class RequestPasswordResetInput {
  @Field({ description: 'Gets a mail with a link if it is known.' })
  @IsString()
  @MaxLength(longestEmail)
  email: string;
}

@InputType({ description: 'A new password by the link from the mail.' })
export class ResetPasswordInput {
  @Field({ description: 'Last part of the link.' })
  @IsString()
  @MaxLength(longestToken)
  token: string;

  @Field({ description: '12 to 128 characters; those that attackers try first are refused.' })
  @IsString()
  @MinLength(shortestPassword)
  @MaxLength(longestPassword)
  password: string;
}

@InputType({ description: 'The second step of a sign-in.' })
export class FinishSignInInput {
  @Field({ description: 'Six digits of the authenticator app, or a recovery code.' })
  @IsString()
  @MaxLength(longestCode)
  code: string;
}

@InputType({ description: 'Signing in with a passkey.' })
export class SignInWithPasskeyInput {
  @Field({ description: 'What the browser answered, as JSON.' })
  @IsString()
  @MaxLength(longestAnswer)
  response: string;
}
