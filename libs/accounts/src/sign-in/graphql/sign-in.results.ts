import { Field, ObjectType } from '@nestjs/graphql';
import { Refused, resultUnion } from '@kehila/platform';
import { SuspendedAccount } from '../../sanction/suspended-account';
import { Viewer } from '../../account/graphql/viewer.type';

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

export const SignUpResult = resultUnion('SignUpResult', SignUpAccepted, [Refused]);
export const VerifyEmailResult = resultUnion('VerifyEmailResult', Viewer, [Refused]);
export const SignInResult = resultUnion('SignInResult', Viewer, [Refused, SuspendedAccount]);
export const RequestPasswordResetResult = resultUnion('RequestPasswordResetResult', PasswordResetRequested, [Refused]);
export const ResetPasswordResult = resultUnion('ResetPasswordResult', Viewer, [Refused]);
