import { SignInResolver } from './graphql/sign-in.resolver';
import { SignInSteps } from './half/sign-in-steps';
import { FinishSignIn } from './use-cases/finish-sign-in';
import { RequestPasswordReset } from './use-cases/request-password-reset';
import { ResetPassword } from './use-cases/reset-password';
import { SignIn } from './use-cases/sign-in';
import { SignInWithPasskey } from './use-cases/sign-in-with-passkey';
import { SignOut } from './use-cases/sign-out';
import { SignUp } from './use-cases/sign-up';
import { VerifyEmail } from './use-cases/verify-email';

/** All that signing up, in and out consists of. */
export const signingIn = [
  FinishSignIn,
  RequestPasswordReset,
  ResetPassword,
  SignIn,
  SignInResolver,
  SignInSteps,
  SignInWithPasskey,
  SignOut,
  SignUp,
  VerifyEmail,
];
