import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Authenticator, KnownDevices } from '@kehila/platform';
import { abilities } from './ability';
import { Abilities } from './ability/abilities';
import { AbilityRules } from './ability/ability-rules.cache';
import { TokenAuthenticator } from './access-token/token-authenticator';
import { CreateAccessToken } from './access-token/use-cases/create-access-token';
import { RevokeAccessToken } from './access-token/use-cases/revoke-access-token';
import { Accounts } from './account/accounts.reader';
import { Actors } from './account/actors';
import { ExpertRole } from './account/expert-role';
import { Biographies } from './account/biographies.reader';
import { AccountAbilitiesResolver, AccountBiographyResolver, AccountResolver, ViewerAbilitiesResolver } from './account/graphql/account.resolver';
import { AuditActorResolver, SettingChangeAuthorResolver, SettingChangerResolver } from './account/graphql/administration.resolver';
import { CreateAccount } from './account/use-cases/create-account';
import { GrantRole } from './account/use-cases/grant-role';
import { RevokeRole } from './account/use-cases/revoke-role';
import { SuspendAccount } from './account/use-cases/suspend-account';
import { ViewerReader } from './account/viewer.reader';
import { claims } from './claim';
import { Cookies } from './cookie/cookies';
import { SessionCookies } from './cookie/session-cookies';
import { EraseDueAccounts } from './deletion/erase-due-accounts';
import { AccountDeletionResolver } from './deletion/graphql/account-deletion.resolver';
import { TakeBackDeletion } from './deletion/take-back-deletion';
import { RequestAccountDeletion } from './deletion/use-cases/request-account-deletion';
import { AccountDevices } from './device/account-devices';
import { SameHand } from './device/same-hand';
import { ConfirmEmailChange } from './email-change/use-cases/confirm-email-change';
import { RequestEmailChange } from './email-change/use-cases/request-email-change';
import { WithdrawEmailChange } from './email-change/use-cases/withdraw-email-change';
import { BuildDataExport } from './export/build-data-export.listener';
import { DataExports } from './export/data-exports';
import { DataExportResolver } from './export/graphql/data-export.resolver';
import { RequestDataExport } from './export/request-data-export';
import { factors } from './factor';
import { ResetSecondFactor } from './factor/use-cases/reset-second-factor';
import { IssueSetUpLink } from './link/issue-set-up-link';
import { Links } from './link/links';
import { SecurityMails } from './mails/security-mails';
import { management } from './management';
import { merging } from './merge';
import { SetAbility } from './override/use-cases/set-ability';
import { NotificationChoices } from './own-account/notification-choices';
import { ownAccount } from './own-account';
import { ChangePicture } from './own-account/use-cases/change-picture';
import { UploadImage } from './own-account/use-cases/upload-image';
import { PasswordHasher } from './password/password-hasher';
import { ChangePassword } from './password/use-cases/change-password';
import { PermissionResolver } from './permission/graphql/permission.resolver';
import { Permissions } from './permission/permissions';
import { ignoring } from './ignoring';
import { IgnoredPeople } from './ignoring/ignored-people';
import { AccountsPersonalData } from './personal-data/accounts-personal-data';
import { proofs } from './proof';
import { sanctions } from './sanction';
import { security } from './security';
import { segmentsOfPeople } from './segment';
import { Segments } from './segment/segments';
import { LastVisits } from './session/last-visits';
import { RemoveExpired } from './session/remove-expired';
import { SessionAuthenticator } from './session/session-authenticator';
import { Sessions } from './session/sessions';
import { EndSession } from './session/use-cases/end-session';
import { SignOutEverywhere } from './session/use-cases/sign-out-everywhere';
import { signingIn } from './sign-in';
import { singleSignOn } from './single-sign-on';
import { Attempts } from './single-sign-on/attempt/attempt';
import { BeginSingleSignOn } from './single-sign-on/use-cases/begin-single-sign-on';
import { FinishSingleSignOn } from './single-sign-on/use-cases/finish-single-sign-on';
import { sitePages } from './site-pages';
import { Acceptances } from './site-pages/acceptances';
import { SitePages } from './site-pages/site-pages';
import { TermsGuard } from './site-pages/terms.guard';
import { unsubscribing } from './unsubscribe';
import { UnsubscribeLinks } from './unsubscribe/unsubscribe-links';
import { StopMails } from './unsubscribe/use-cases/stop-mails';
import { OwnWriting } from './written-lately/own-writing';

const offered = [
  ExpertRole,
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
  SitePages,
  Acceptances,
  OwnWriting,
  Segments,
];
/** For what stands beside the API: addresses that providers send browsers to, uploads, and jobs. */
const forServers = [SessionCookies, ChangePicture, UploadImage, DataExports, EraseDueAccounts];
const rooms = [
  ...signingIn,
  ...singleSignOn,
  ...factors,
  ...proofs,
  ...security,
  ...ownAccount,
  ...claims,
  ...merging,
  ...sitePages,
  ...abilities,
  ...sanctions,
  ...management,
  ...unsubscribing,
  ...ignoring,
  ...segmentsOfPeople,
];
const sessions = [Sessions, LastVisits, TokenAuthenticator, AccountDevices, SameHand, Cookies, Links, SecurityMails, EndSession, SignOutEverywhere];
const credentials = [ChangePassword, RequestEmailChange, ConfirmEmailChange, WithdrawEmailChange, CreateAccessToken, RevokeAccessToken];
const leaving = [
  RequestDataExport,
  BuildDataExport,
  DataExportResolver,
  RequestAccountDeletion,
  TakeBackDeletion,
  AccountDeletionResolver,
  AccountsPersonalData,
];
const roles = [PermissionResolver, SetAbility, RevokeRole];
const shown = [
  ViewerReader,
  Biographies,
  AccountResolver,
  AccountAbilitiesResolver,
  AccountBiographyResolver,
  ViewerAbilitiesResolver,
  AuditActorResolver,
  SettingChangerResolver,
  SettingChangeAuthorResolver,
];

/** People and how they sign in. Needs answers to the ports Standing and PublicAddress. */
@Global()
@Module({
  providers: [
    ...offered,
    ...forServers,
    ...rooms,
    ...sessions,
    ...credentials,
    ...leaving,
    ...roles,
    ...shown,
    { provide: APP_GUARD, useClass: TermsGuard },
    { provide: Authenticator, useExisting: SessionAuthenticator },
    { provide: KnownDevices, useExisting: AccountDevices },
  ],
  exports: [
    ...offered,
    ...forServers,
    BeginSingleSignOn,
    FinishSingleSignOn,
    Attempts,
    AbilityRules,
    Authenticator,
    KnownDevices,
    Cookies,
    SameHand,
    LastVisits,
    NotificationChoices,
    IgnoredPeople,
    StopMails,
    UnsubscribeLinks,
    ViewerReader,
  ],
})
export class AccountsModule {}
