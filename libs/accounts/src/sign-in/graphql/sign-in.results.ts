import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { type Failure, isFailure, Refused, resultUnion } from '@kehila/platform';
import { SuspendedAccount } from '../../sanction/suspended-account';
import { Viewer } from '../../account/graphql/viewer.type';
import type { SecondStep as SecondStepName } from '../half/half-sign-in';

@ObjectType({ description: 'The sign-up was taken. It says nothing about whether the address was known.' })
export class SignUpAccepted {
  @Field({ description: 'The same sentence for known and unknown addresses.' })
  message: string;
}

@ObjectType({ description: 'The wish was taken. It says nothing about whether the address is known.' })
export class PasswordResetRequested {
  @Field({ description: 'The same sentence for known and unknown addresses.' })
  message: string;
}

@ObjectType({ description: 'The session is over.' })
export class SignedOut {
  @Field({ description: 'Always true.' })
  done: boolean;
}

export const SecondStep = { APP: 'APP', PASSKEY: 'PASSKEY', RECOVERY_CODE: 'RECOVERY_CODE' } as const satisfies { [Name in SecondStepName]: Name };

registerEnumType(SecondStep, {
  name: 'SecondStep',
  description: 'What a sign-in can go on with after the password.',
  valuesMap: {
    APP: { description: 'A code of the authenticator app.' },
    PASSKEY: { description: 'A passkey.' },
    RECOVERY_CODE: { description: 'One of the recovery codes, where nothing else is at hand.' },
  },
});

@ObjectType({ description: 'The first step was right; finishSignIn or signInWithPasskey follows, from the same browser, within five minutes.' })
export class SecondStepNeeded {
  @Field(() => [SecondStep], { description: 'What the account has.' })
  steps: SecondStepName[];

  @Field(() => String, { nullable: true, description: 'What the browser asks the authenticator, as JSON; null where the account has no passkey.' })
  passkeyOptions: string | null;

  @Field({ description: 'Until when.' })
  expiresAt: Date;
}

/** A session, or the second step, or why neither. */
function signedInUnion(name: string, failures: readonly Type<Failure>[]) {
  return createUnionType({
    name,
    description: 'Viewer, or that a second step is needed, or why it was refused.',
    types: () => [Viewer, SecondStepNeeded, ...failures] as const,
    resolveType: (value: object) => (isFailure(value) ? (value.constructor as Type<Failure>) : 'steps' in value ? SecondStepNeeded : Viewer),
  });
}

export const SignUpResult = resultUnion('SignUpResult', SignUpAccepted, [Refused]);
export const VerifyEmailResult = resultUnion('VerifyEmailResult', Viewer, [Refused]);
export const SignInResult = signedInUnion('SignInResult', [Refused, SuspendedAccount]);
export const FinishSignInResult = resultUnion('FinishSignInResult', Viewer, [Refused]);
export const SignInWithPasskeyResult = resultUnion('SignInWithPasskeyResult', Viewer, [Refused]);
export const RequestPasswordResetResult = resultUnion('RequestPasswordResetResult', PasswordResetRequested, [Refused]);
export const ResetPasswordResult = signedInUnion('ResetPasswordResult', [Refused]);
