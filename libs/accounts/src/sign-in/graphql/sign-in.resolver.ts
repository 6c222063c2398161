import { UseInterceptors } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  CurrentActor,
  CurrentContext,
  type Failure,
  type GraphqlContext,
  isFailure,
  OpenBeforeTerms,
  Rate,
  RefusalsAreFree,
  translate,
} from '@kehila/platform';
import type { Viewer } from '../../account/graphql/viewer.type';
import { ViewerReader } from '../../account/viewer.reader';
import { SessionCookies } from '../../cookie/session-cookies';
import type { OpenedSession } from '../../session/sessions';
import { HalfSignIn } from '../half/half-sign-in';
import { FinishSignIn } from '../use-cases/finish-sign-in';
import { RequestPasswordReset } from '../use-cases/request-password-reset';
import { ResetPassword } from '../use-cases/reset-password';
import { SignIn } from '../use-cases/sign-in';
import { SignInWithPasskey } from '../use-cases/sign-in-with-passkey';
import { SignOut } from '../use-cases/sign-out';
import { SignUp } from '../use-cases/sign-up';
import { VerifyEmail } from '../use-cases/verify-email';
import {
  FinishSignInInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  SignInInput,
  SignInWithPasskeyInput,
  SignUpInput,
  VerifyEmailInput,
} from './sign-in.inputs';
import {
  FinishSignInResult,
  PasswordResetRequested,
  RequestPasswordResetResult,
  ResetPasswordResult,
  type SecondStepNeeded,
  SignedOut,
  SignInResult,
  SignInWithPasskeyResult,
  SignUpAccepted,
  SignUpResult,
  VerifyEmailResult,
} from './sign-in.results';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signUps: SignUp,
    private readonly verifications: VerifyEmail,
    private readonly signIns: SignIn,
    private readonly finishes: FinishSignIn,
    private readonly passkeySignIns: SignInWithPasskey,
    private readonly signOuts: SignOut,
    private readonly resetRequests: RequestPasswordReset,
    private readonly resets: ResetPassword,
    private readonly viewers: ViewerReader,
    private readonly cookies: SessionCookies,
  ) {}

  /** Begins an account. The answer is the same for known and unknown addresses. */
  @Mutation(() => SignUpResult, {
    description: 'Begins an account; a mail brings the link that confirms the address. The answer is the same for known and unknown addresses.',
  })
  @Rate('register')
  @UseInterceptors(RefusalsAreFree)
  @Allow('anyone')
  @OpenBeforeTerms()
  async signUp(@CurrentContext() context: GraphqlContext, @Args('input') input: SignUpInput): Promise<SignUpAccepted | Failure> {
    const failure = await this.signUps.execute(context.actor, input, context.cookies);
    if (failure) return failure;
    this.cookies.forgetInvitation(context);
    return { message: translate('accounts_sign_up_accepted') };
  }

  /** Confirms an address by the link from its mail, and signs in. */
  @Mutation(() => VerifyEmailResult, { description: 'Confirms an address by the link from its mail, once, and signs in.' })
  @Rate('signIn')
  @Allow('anyone')
  @OpenBeforeTerms()
  async verifyEmail(@CurrentContext() context: GraphqlContext, @Args('input') input: VerifyEmailInput): Promise<Viewer | Failure> {
    return this.signedIn(context, await this.verifications.execute(context.actor, input.token, context.userAgent));
  }

  /** Signs in with address and password. */
  @Mutation(() => SignInResult, {
    description: 'Signs in: sets the session cookie, or says that a second step is needed. A wrong password and an unknown address answer alike.',
  })
  @Rate('signIn')
  @Allow('anyone')
  @OpenBeforeTerms()
  async signIn(@CurrentContext() context: GraphqlContext, @Args('input') input: SignInInput): Promise<Viewer | SecondStepNeeded | Failure> {
    return this.oneStepOn(context, await this.signIns.execute(context.actor, input, context.userAgent));
  }

  /** The second step of a sign-in, by code. */
  @Mutation(() => FinishSignInResult, { description: 'The second step of a sign-in, by a code of the app or a recovery code.' })
  @Rate('factor')
  @Allow('anyone')
  @OpenBeforeTerms()
  async finishSignIn(@CurrentContext() context: GraphqlContext, @Args('input') input: FinishSignInInput): Promise<Viewer | Failure> {
    return this.signedIn(context, await this.finishes.execute(context.actor, this.cookies.halfOf(context), input.code, context.userAgent));
  }

  /** Signs in with a passkey, alone or as the second step. */
  @Mutation(() => SignInWithPasskeyResult, {
    description: 'Signs in with a passkey: as the second step after signIn, or alone after beginPasskey with the purpose SIGN_IN.',
  })
  @Rate('factor')
  @Allow('anyone')
  @OpenBeforeTerms()
  async signInWithPasskey(@CurrentContext() context: GraphqlContext, @Args('input') input: SignInWithPasskeyInput): Promise<Viewer | Failure> {
    return this.signedIn(context, await this.passkeySignIns.execute(context.actor, this.cookies.halfOf(context), input.response, context.userAgent));
  }

  /** Ends the session of the caller, if there is one. */
  @Mutation(() => SignedOut, { description: 'Ends the session of the caller, if there is one.' })
  @Rate('act')
  @Allow('anyone')
  @OpenBeforeTerms()
  async signOut(@CurrentContext() context: GraphqlContext): Promise<SignedOut> {
    await this.signOuts.execute(context.actor);
    this.cookies.leave(context);
    return { done: true };
  }

  /** Sends a link to set a new password. The answer is the same for known and unknown addresses. */
  @Mutation(() => RequestPasswordResetResult, {
    description: 'Sends a link to set a new password, good for 30 minutes. The answer is the same for known and unknown addresses.',
  })
  @Rate('reset')
  @Allow('anyone')
  @OpenBeforeTerms()
  async requestPasswordReset(@CurrentActor() actor: Actor, @Args('input') input: RequestPasswordResetInput): Promise<PasswordResetRequested | Failure> {
    await this.resetRequests.execute(actor, input.email);
    return { message: translate('accounts_password_reset_requested') };
  }

  /** Sets a new password by the link from the mail, ends all sessions and signs in. */
  @Mutation(() => ResetPasswordResult, {
    description: 'Sets a new password by the link from the mail, once; ends all sessions and access tokens and signs in.',
  })
  @Rate('signIn')
  @Allow('anyone')
  @OpenBeforeTerms()
  async resetPassword(@CurrentContext() context: GraphqlContext, @Args('input') input: ResetPasswordInput): Promise<Viewer | SecondStepNeeded | Failure> {
    return this.oneStepOn(context, await this.resets.execute(context.actor, input, context.userAgent));
  }

  private oneStepOn(context: GraphqlContext, outcome: OpenedSession | HalfSignIn | Failure): Promise<Viewer | Failure> | SecondStepNeeded {
    if (!(outcome instanceof HalfSignIn)) return this.signedIn(context, outcome);
    this.cookies.waitForSecondStep(context, outcome.secret);
    return { steps: [...outcome.steps], passkeyOptions: outcome.passkeyOptions, expiresAt: outcome.expiresAt };
  }

  private async signedIn(context: GraphqlContext, outcome: OpenedSession | Failure): Promise<Viewer | Failure> {
    if (isFailure(outcome)) return outcome;
    await this.cookies.enter(context, outcome);
    return (await this.viewers.of(outcome.actor))!;
  }
}
