import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { TokenScope as TokenScopeName } from '@kehila/platform';
import { TokenScope } from './security.enums';

@ObjectType({ description: 'A device where the caller is signed in.' })
export class OwnSession {
  @Field(() => ID, { description: 'For ending it.' })
  id: string;

  @Field({ description: 'In words, as far as the browser says: Chrome on Windows.' })
  device: string;

  @Field(() => String, { nullable: true, description: 'In words: a country, or this computer and its network; null where it is not known.' })
  place: string | null;

  @Field({ description: 'When it signed in.' })
  beganAt: Date;

  @Field({ description: 'When it was used last, to the minute.' })
  lastUsedAt: Date;

  @Field({ description: 'The one that asks.' })
  isCurrent: boolean;
}

@ObjectType({ description: 'An authenticator app that counts.' })
export class AuthenticatorApp {
  @Field({ description: 'Since when.' })
  since: Date;
}

@ObjectType({ description: 'An authenticator app that is being set up.' })
export class PendingApp {
  @Field({ description: 'To be typed into the app where it cannot read the picture.' })
  secret: string;

  @Field({ description: 'What a picture says to the app: otpauth://…' })
  address: string;
}

@ObjectType({ description: 'A passkey of the caller.' })
export class Passkey {
  @Field(() => ID, { description: 'Never changes.' })
  id: string;

  @Field({ description: 'What its holder calls it.' })
  name: string;

  @Field({ description: 'Since when.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Null: never yet.' })
  lastUsedAt: Date | null;
}

@ObjectType({ description: 'A personal access token; the token itself is told once, when it is made.' })
export class AccessToken {
  @Field(() => ID, { description: 'For revoking it.' })
  id: string;

  @Field({ description: 'What its holder calls it.' })
  name: string;

  @Field(() => [TokenScope], { description: 'What it may be used for.' })
  scopes: TokenScopeName[];

  @Field({ description: 'Since when.' })
  createdAt: Date;

  @Field({ description: 'Until when.' })
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'To the minute; null: never yet.' })
  lastUsedAt: Date | null;
}

@ObjectType({ description: 'A change of the address that waits for its links.' })
export class EmailChange {
  @Field(() => ID, { description: 'For withdrawing it.' })
  id: string;

  @Field({ description: 'The new address.' })
  email: string;

  @Field({ description: 'Whether the link to the address of now was opened.' })
  oldConfirmed: boolean;

  @Field({ description: 'Whether the link to the new address was opened.' })
  newConfirmed: boolean;

  @Field({ description: 'Until when.' })
  expiresAt: Date;
}

@ObjectType({ description: 'How the caller signs in, and where they are signed in. Never by an access token.' })
export class Security {
  @Field({ description: 'The address they sign in with.' })
  email: string;

  @Field({ description: 'Whether roles sleep for want of a second step.' })
  secondFactorRequired: boolean;
}

@ObjectType({ description: 'A second factor counts from now on.' })
export class SecondFactorAdded {
  @Field(() => [String], { description: 'Ten recovery codes, told this once; none where the account has some already.' })
  recoveryCodes: readonly string[];

  @Field(() => Security, { description: 'How it is now.' })
  security: Security;
}

@ObjectType({ description: 'New recovery codes.' })
export class RecoveryCodesRenewed {
  @Field(() => [String], { description: 'Ten codes, told this once. Those from before are worth nothing.' })
  recoveryCodes: readonly string[];
}

@ObjectType({ description: 'What a browser is to ask its authenticator.' })
export class PasskeyAsked {
  @Field({ description: 'For navigator.credentials, as JSON. To be answered once, within five minutes.' })
  options: string;
}

@ObjectType({ description: 'A personal access token was made.' })
export class AccessTokenCreated {
  @Field({ description: 'The token, told this once: keh_…' })
  token: string;

  @Field(() => ID, { description: 'For revoking it.' })
  accessTokenId: string;
}

@ObjectType({ description: 'A link of a change of the address was opened.' })
export class EmailChangeConfirmed {
  @Field({ description: 'False: the link to the other address is still to be opened.' })
  done: boolean;
}

@ObjectType({ description: 'The caller is signed out.' })
export class SignedOutEverywhere {
  @Field({ description: 'Always true.' })
  done: boolean;
}

@ObjectType({ description: 'Somebody has no second factor any more; their sessions and access tokens are over.' })
export class SecondFactorWasReset {
  @Field(() => ID, { description: 'Whose.' })
  accountId: string;
}
