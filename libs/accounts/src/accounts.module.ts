import { Global, Module } from '@nestjs/common';
import { Authenticator, KnownDevices } from '@kehila/platform';
import { Abilities } from './ability/abilities';
import { Accounts } from './account/accounts.reader';
import { Biographies } from './account/biographies.reader';
import { AccountBiographyResolver, AccountResolver, ViewerAbilitiesResolver } from './account/graphql/account.resolver';
import { CreateAccount } from './account/use-cases/create-account';
import { GrantRole } from './account/use-cases/grant-role';
import { SuspendAccount } from './account/use-cases/suspend-account';
import { ViewerReader } from './account/viewer.reader';
import { Cookies } from './cookie/cookies';
import { AccountDevices } from './device/account-devices';
import { Links } from './link/links';
import { PasswordHasher } from './password/password-hasher';
import { RemoveExpired } from './session/remove-expired';
import { SessionAuthenticator } from './session/session-authenticator';
import { Sessions } from './session/sessions';
import { SignInResolver } from './sign-in/graphql/sign-in.resolver';
import { RequestPasswordReset } from './sign-in/use-cases/request-password-reset';
import { ResetPassword } from './sign-in/use-cases/reset-password';
import { SignIn } from './sign-in/use-cases/sign-in';
import { SignOut } from './sign-in/use-cases/sign-out';
import { SignUp } from './sign-in/use-cases/sign-up';
import { VerifyEmail } from './sign-in/use-cases/verify-email';
import { Attempts } from './single-sign-on/attempt/attempt';
import { singleSignOn } from './single-sign-on';
import { BeginSingleSignOn } from './single-sign-on/use-cases/begin-single-sign-on';
import { FinishSingleSignOn } from './single-sign-on/use-cases/finish-single-sign-on';

const offered = [Accounts, Abilities, CreateAccount, GrantRole, SuspendAccount, PasswordHasher, RemoveExpired, SessionAuthenticator];
/** For the addresses beside the API that providers send browsers to. */
const asked = [BeginSingleSignOn, FinishSingleSignOn, Attempts, AccountDevices, Cookies];
const signingIn = [SignUp, VerifyEmail, SignIn, SignOut, RequestPasswordReset, ResetPassword, Sessions, AccountDevices, Cookies, Links];

/** People and how they sign in. Needs answers to the ports Standing and PublicAddress. */
@Global()
@Module({
  providers: [
    ...offered,
    ...signingIn,
    ...singleSignOn,
    ViewerReader,
    Biographies,
    AccountResolver,
    AccountBiographyResolver,
    ViewerAbilitiesResolver,
    SignInResolver,
    { provide: Authenticator, useExisting: SessionAuthenticator },
    { provide: KnownDevices, useExisting: AccountDevices },
  ],
  exports: [...offered, ...asked, Authenticator, KnownDevices],
})
export class AccountsModule {}
