import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  Actor,
  Allow,
  CurrentActor,
  CurrentContext,
  type Failure,
  type GraphqlContext,
  isFailure,
  OpenBeforeTerms,
  Rate,
  requestContext,
  translate,
} from '@kehila/platform';
import type { Viewer } from '../../account/graphql/viewer.type';
import { ViewerReader } from '../../account/viewer.reader';
import { Cookies } from '../../cookie/cookies';
import { AccountDevices } from '../../device/account-devices';
import type { OpenedSession } from '../../session/sessions';
import { RequestPasswordReset } from '../use-cases/request-password-reset';
import { ResetPassword } from '../use-cases/reset-password';
import { SignIn } from '../use-cases/sign-in';
import { SignOut } from '../use-cases/sign-out';
import { SignUp } from '../use-cases/sign-up';
import { VerifyEmail } from '../use-cases/verify-email';
import { RequestPasswordResetInput, ResetPasswordInput, SignInInput, SignUpInput, VerifyEmailInput } from './sign-in.inputs';
import {
  PasswordResetRequested,
  RequestPasswordResetResult,
  ResetPasswordResult,
  SignedOut,
  SignInResult,
  SignUpAccepted,
  SignUpResult,
  VerifyEmailResult,
} from './sign-in.results';

const sessionCookie = 'kehila';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signUps: SignUp,
    private readonly verifications: VerifyEmail,
    private readonly signIns: SignIn,
    private readonly signOuts: SignOut,
    private readonly resetRequests: RequestPasswordReset,
    private readonly resets: ResetPassword,
    private readonly viewers: ViewerReader,
    private readonly devices: AccountDevices,
    private readonly cookies: Cookies,
  ) {}

  /** Begins an account. The answer is the same for known and unknown addresses. */
  @Mutation(() => SignUpResult, {
    description: 'Begins an account; a mail brings the link that confirms the address. The answer is the same for known and unknown addresses.',
  })
  @Rate('register')
  @Allow('anyone')
  @OpenBeforeTerms()
  async signUp(@CurrentActor() actor: Actor, @Args('input') input: SignUpInput): Promise<SignUpAccepted | Failure> {
    const failure = await this.signUps.execute(actor, input);
    return failure ?? { message: translate('accounts_sign_up_accepted') };
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
  @Mutation(() => SignInResult, { description: 'Signs in: sets the session cookie. A wrong password and an unknown address answer alike.' })
  @Rate('signIn')
  @Allow('anyone')
  @OpenBeforeTerms()
  async signIn(@CurrentContext() context: GraphqlContext, @Args('input') input: SignInInput): Promise<Viewer | Failure> {
    return this.signedIn(context, await this.signIns.execute(context.actor, input, context.userAgent));
  }

  /** Ends the session of the caller, if there is one. */
  @Mutation(() => SignedOut, { description: 'Ends the session of the caller, if there is one.' })
  @Rate('act')
  @Allow('anyone')
  @OpenBeforeTerms()
  async signOut(@CurrentContext() context: GraphqlContext): Promise<SignedOut> {
    await this.signOuts.execute(context.actor);
    context.actor = Actor.anonymous(requestContext.language());
    context.setCookies.push(this.cookies.forget(sessionCookie));
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
  @Mutation(() => ResetPasswordResult, { description: 'Sets a new password by the link from the mail, once; ends all other sessions and signs in.' })
  @Rate('signIn')
  @Allow('anyone')
  @OpenBeforeTerms()
  async resetPassword(@CurrentContext() context: GraphqlContext, @Args('input') input: ResetPasswordInput): Promise<Viewer | Failure> {
    return this.signedIn(context, await this.resets.execute(context.actor, input, context.userAgent));
  }

  private async signedIn(context: GraphqlContext, outcome: OpenedSession | Failure): Promise<Viewer | Failure> {
    if (isFailure(outcome)) return outcome;
    context.actor = outcome.actor;
    context.setCookies.push(this.cookies.set(sessionCookie, outcome.token, outcome.atMostSeconds));
    const device = await this.devices.remember(outcome.accountId, context.cookies);
    if (device) context.setCookies.push(device);
    return (await this.viewers.of(outcome.actor))!;
  }
}
