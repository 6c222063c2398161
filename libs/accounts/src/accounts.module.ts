import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Authenticator, KnownDevices } from '@kehila/platform';
import { Abilities } from './ability/abilities';
import { RuleBook } from './ability/ability-rule.book';
import { AbilityRules } from './ability/ability-rules.cache';
import { AbilityRuleResolver } from './ability/graphql/ability-rule.resolver';
import { PreviewAbilityRules } from './ability/preview-ability-rules';
import { SetAbilityRules } from './ability/use-cases/set-ability-rules';
import { UndoAbilityRule } from './ability/use-cases/undo-ability-rule';
import { Accounts } from './account/accounts.reader';
import { Actors } from './account/actors';
import { Biographies } from './account/biographies.reader';
import { AccountAbilitiesResolver, AccountBiographyResolver, AccountResolver, ViewerAbilitiesResolver } from './account/graphql/account.resolver';
import { AuditActorResolver, SettingChangeAuthorResolver, SettingChangerResolver } from './account/graphql/administration.resolver';
import { CreateAccount } from './account/use-cases/create-account';
import { GrantRole } from './account/use-cases/grant-role';
import { RevokeRole } from './account/use-cases/revoke-role';
import { SuspendAccount } from './account/use-cases/suspend-account';
import { ViewerReader } from './account/viewer.reader';
import { Cookies } from './cookie/cookies';
import { AccountDevices } from './device/account-devices';
import { IssueSetUpLink } from './link/issue-set-up-link';
import { Links } from './link/links';
import { ManagedAccountFieldsResolver, ManagementActsResolver, ManagementResolver } from './management/graphql/management.resolver';
import { ManagedAccounts } from './management/managed-accounts.reader';
import { LookAtEmail } from './management/use-cases/look-at-email';
import { SignOutAccount } from './management/use-cases/sign-out-account';
import { SetAbility } from './override/use-cases/set-ability';
import { PasswordHasher } from './password/password-hasher';
import { PermissionResolver } from './permission/graphql/permission.resolver';
import { Permissions } from './permission/permissions';
import { SanctionResolver } from './sanction/graphql/sanction.resolver';
import { Measures } from './sanction/measures';
import { Sanctions } from './sanction/sanctions.reader';
import { LiftSanction } from './sanction/use-cases/lift-sanction';
import { SanctionAccount } from './sanction/use-cases/sanction-account';
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
import { Acceptances } from './site-pages/acceptances';
import { SitePageResolver, SitePageVersionResolver, ViewerTermsResolver } from './site-pages/graphql/site-page.resolver';
import { SitePageHistory } from './site-pages/site-page-history.reader';
import { SitePages } from './site-pages/site-pages';
import { TermsGuard } from './site-pages/terms.guard';
import { AcceptTerms } from './site-pages/use-cases/accept-terms';
import { ChangeSitePage } from './site-pages/use-cases/change-site-page';
import { Attempts } from './single-sign-on/attempt/attempt';
import { singleSignOn } from './single-sign-on';
import { BeginSingleSignOn } from './single-sign-on/use-cases/begin-single-sign-on';
import { FinishSingleSignOn } from './single-sign-on/use-cases/finish-single-sign-on';

const sitePages = [SitePages, SitePageHistory, Acceptances, ChangeSitePage, AcceptTerms];
const siteResolvers = [SitePageResolver, SitePageVersionResolver, ViewerTermsResolver, AuditActorResolver, SettingChangerResolver, SettingChangeAuthorResolver];
const offered = [
  Accounts,
  Actors,
  Abilities,
  Permissions,
  CreateAccount,
  GrantRole,
  SuspendAccount,
  PasswordHasher,
  RemoveExpired,
  SessionAuthenticator,
  IssueSetUpLink,
];
/** For the addresses beside the API that providers send browsers to. */
const asked = [BeginSingleSignOn, FinishSingleSignOn, Attempts, AccountDevices, Cookies];
const signingIn = [SignUp, VerifyEmail, SignIn, SignOut, RequestPasswordReset, ResetPassword, Sessions, AccountDevices, Cookies, Links];

const deciding = [
  AbilityRules,
  RuleBook,
  PreviewAbilityRules,
  SetAbilityRules,
  UndoAbilityRule,
  AbilityRuleResolver,
  PermissionResolver,
  SetAbility,
  RevokeRole,
  Measures,
  Sanctions,
  SanctionAccount,
  LiftSanction,
  SanctionResolver,
  ManagedAccounts,
  LookAtEmail,
  SignOutAccount,
  ManagementResolver,
  ManagementActsResolver,
  ManagedAccountFieldsResolver,
];

/** People and how they sign in. Needs answers to the ports Standing and PublicAddress. */
@Global()
@Module({
  providers: [
    ...offered,
    ...signingIn,
    ...sitePages,
    ...siteResolvers,
    { provide: APP_GUARD, useClass: TermsGuard },
    ...deciding,
    ...singleSignOn,
    ViewerReader,
    Biographies,
    AccountResolver,
    AccountAbilitiesResolver,
    AccountBiographyResolver,
    ViewerAbilitiesResolver,
    SignInResolver,
    { provide: Authenticator, useExisting: SessionAuthenticator },
    { provide: KnownDevices, useExisting: AccountDevices },
  ],
  exports: [...offered, ...asked, Acceptances, SitePages, Authenticator, KnownDevices],
})
export class AccountsModule {}
