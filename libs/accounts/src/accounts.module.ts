import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Authenticator, KnownDevices } from '@kehila/platform';
import { Abilities } from './ability/abilities';
import { TokenAuthenticator } from './access-token/token-authenticator';
import { CreateAccessToken } from './access-token/use-cases/create-access-token';
import { RevokeAccessToken } from './access-token/use-cases/revoke-access-token';
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
import { Claims } from './claim/claims.reader';
import { ClaimResolver } from './claim/graphql/claim.resolver';
import { ClaimAccount } from './claim/use-cases/claim-account';
import { CreateClaim } from './claim/use-cases/create-claim';
import { GiveAddress } from './claim/use-cases/give-address';
import { Cookies } from './cookie/cookies';
import { SessionCookies } from './cookie/session-cookies';
import { AccountDevices } from './device/account-devices';
import { ConfirmEmailChange } from './email-change/use-cases/confirm-email-change';
import { RequestEmailChange } from './email-change/use-cases/request-email-change';
import { WithdrawEmailChange } from './email-change/use-cases/withdraw-email-change';
import { Codes } from './factor/codes';
import { Factors } from './factor/factors';
import { PasskeyCeremonies } from './factor/passkey/ceremonies';
import { RelyingParties } from './factor/passkey/relying-party';
import { Sealed } from './factor/sealed';
import { AddPasskey } from './factor/use-cases/add-passkey';
import { BeginApp } from './factor/use-cases/begin-app';
import { BeginPasskey } from './factor/use-cases/begin-passkey';
import { ConfirmApp } from './factor/use-cases/confirm-app';
import { RemoveApp } from './factor/use-cases/remove-app';
import { RemovePasskey } from './factor/use-cases/remove-passkey';
import { RenamePasskey } from './factor/use-cases/rename-passkey';
import { RenewRecoveryCodes } from './factor/use-cases/renew-recovery-codes';
import { ResetSecondFactor } from './factor/use-cases/reset-second-factor';
import { IssueSetUpLink } from './link/issue-set-up-link';
import { EraseDueAccounts } from './deletion/erase-due-accounts';
import { AccountDeletionResolver } from './deletion/graphql/account-deletion.resolver';
import { TakeBackDeletion } from './deletion/take-back-deletion';
import { RequestAccountDeletion } from './deletion/use-cases/request-account-deletion';
import { BuildDataExport } from './export/build-data-export.listener';
import { DataExports } from './export/data-exports';
import { DataExportResolver } from './export/graphql/data-export.resolver';
import { RequestDataExport } from './export/request-data-export';
import { Links } from './link/links';
import { SecurityMails } from './mails/security-mails';
import { PasswordHasher } from './password/password-hasher';
import { ChangePassword } from './password/use-cases/change-password';
import { FreshProof } from './proof/fresh-proof';
import { PasswordProof } from './proof/password-proof';
import { ProofAttempts } from './proof/proof-attempts';
import { ConfirmIdentity } from './proof/use-cases/confirm-identity';
import { ConfirmIdentityByPasskey } from './proof/use-cases/confirm-identity-by-passkey';
import { AccessTokenResolver } from './security/graphql/access-token.resolver';
import { CredentialsResolver } from './security/graphql/credentials.resolver';
import { FactorResolver } from './security/graphql/factor.resolver';
import { OwnSecurity } from './security/graphql/own-security';
import { ResetFactorResolver } from './security/graphql/reset-factor.resolver';
import { SecurityResolver } from './security/graphql/security.resolver';
import { SessionResolver } from './security/graphql/session.resolver';
import { SecurityReader } from './security/security.reader';
import { ManagedAccountFieldsResolver, ManagementActsResolver, ManagementResolver } from './management/graphql/management.resolver';
import { ManagedAccounts } from './management/managed-accounts.reader';
import { LookAtEmail } from './management/use-cases/look-at-email';
import { SignOutAccount } from './management/use-cases/sign-out-account';
import { SetAbility } from './override/use-cases/set-ability';
import { PermissionResolver } from './permission/graphql/permission.resolver';
import { Permissions } from './permission/permissions';
import { SanctionResolver } from './sanction/graphql/sanction.resolver';
import { Measures } from './sanction/measures';
import { Sanctions } from './sanction/sanctions.reader';
import { LiftSanction } from './sanction/use-cases/lift-sanction';
import { SanctionAccount } from './sanction/use-cases/sanction-account';
import { MergeResolver } from './merge/graphql/merge.resolver';
import { MergePreviews } from './merge/merge-preview';
import { Merging } from './merge/merging';
import { MergeAccounts } from './merge/use-cases/merge-accounts';
import { OwnAccountResolver, ViewerOwnAccountResolver } from './own-account/graphql/own-account.resolver';
import { NotificationChoices } from './own-account/notification-choices';
import { OwnAccountReader } from './own-account/own-account.reader';
import { ChangeHandle } from './own-account/use-cases/change-handle';
import { ChangePicture } from './own-account/use-cases/change-picture';
import { SetNotificationChoices } from './own-account/use-cases/set-notification-choices';
import { SetPreferences } from './own-account/use-cases/set-preferences';
import { UpdateContact } from './own-account/use-cases/update-contact';
import { UpdateProfile } from './own-account/use-cases/update-profile';
import { UploadImage } from './own-account/use-cases/upload-image';
import { AccountsPersonalData } from './personal-data/accounts-personal-data';
import { RemoveExpired } from './session/remove-expired';
import { SessionAuthenticator } from './session/session-authenticator';
import { Sessions } from './session/sessions';
import { EndSession } from './session/use-cases/end-session';
import { SignOutEverywhere } from './session/use-cases/sign-out-everywhere';
import { SignInResolver } from './sign-in/graphql/sign-in.resolver';
import { SignInSteps } from './sign-in/half/sign-in-steps';
import { FinishSignIn } from './sign-in/use-cases/finish-sign-in';
import { RequestPasswordReset } from './sign-in/use-cases/request-password-reset';
import { ResetPassword } from './sign-in/use-cases/reset-password';
import { SignIn } from './sign-in/use-cases/sign-in';
import { SignInWithPasskey } from './sign-in/use-cases/sign-in-with-passkey';
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
  ResetSecondFactor,
  SuspendAccount,
  PasswordHasher,
  RemoveExpired,
  SessionAuthenticator,
  IssueSetUpLink,
];
/** For the addresses beside the API that providers send browsers to. */
const asked = [BeginSingleSignOn, FinishSingleSignOn, Attempts, SessionCookies];
const signingIn = [SignUp, VerifyEmail, SignIn, SignInSteps, FinishSignIn, SignInWithPasskey, SignOut, RequestPasswordReset, ResetPassword];
const kept = [Sessions, TokenAuthenticator, AccountDevices, Cookies, SessionCookies, Links, SecurityMails];
const proving = [FreshProof, PasswordProof, ProofAttempts, ConfirmIdentity, ConfirmIdentityByPasskey];
const factors = [
  Factors,
  Codes,
  Sealed,
  PasskeyCeremonies,
  RelyingParties,
  BeginApp,
  ConfirmApp,
  RemoveApp,
  RenewRecoveryCodes,
  BeginPasskey,
  AddPasskey,
  RenamePasskey,
  RemovePasskey,
];
const changing = [
  ChangePassword,
  RequestEmailChange,
  ConfirmEmailChange,
  WithdrawEmailChange,
  EndSession,
  SignOutEverywhere,
  CreateAccessToken,
  RevokeAccessToken,
];
const security = [
  SecurityReader,
  OwnSecurity,
  SecurityResolver,
  SessionResolver,
  CredentialsResolver,
  FactorResolver,
  AccessTokenResolver,
  ResetFactorResolver,
];
const ownAccount = [UpdateProfile, ChangeHandle, UpdateContact, SetPreferences, SetNotificationChoices, NotificationChoices, OwnAccountReader];
const ownAccountPages = [OwnAccountResolver, ViewerOwnAccountResolver, DataExportResolver, AccountDeletionResolver];
const comingAndGoing = [RequestDataExport, BuildDataExport, RequestAccountDeletion, TakeBackDeletion, AccountsPersonalData];
const joining = [Claims, CreateClaim, ClaimAccount, GiveAddress, ClaimResolver, Merging, MergeAccounts, MergePreviews, MergeResolver];
const forServers = [ChangePicture, UploadImage, DataExports, EraseDueAccounts];

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
    ...kept,
    ...proving,
    ...factors,
    ...changing,
    ...security,
    ...sitePages,
    ...siteResolvers,
    { provide: APP_GUARD, useClass: TermsGuard },
    ...deciding,
    ...singleSignOn,
    ...ownAccount,
    ...ownAccountPages,
    ...comingAndGoing,
    ...joining,
    ...forServers,
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
  exports: [...offered, ...asked, ...forServers, Acceptances, SitePages, Authenticator, KnownDevices],
})
export class AccountsModule {}
