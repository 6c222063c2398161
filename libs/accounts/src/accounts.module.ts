import { Global, Module } from '@nestjs/common';
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
import { EraseDueAccounts } from './deletion/erase-due-accounts';
import { AccountDeletionResolver } from './deletion/graphql/account-deletion.resolver';
import { Proof } from './deletion/proof';
import { TakeBackDeletion } from './deletion/take-back-deletion';
import { RequestAccountDeletion } from './deletion/use-cases/request-account-deletion';
import { AccountDevices } from './device/account-devices';
import { BuildDataExport } from './export/build-data-export.listener';
import { DataExports } from './export/data-exports';
import { DataExportResolver } from './export/graphql/data-export.resolver';
import { RequestDataExport } from './export/request-data-export';
import { Links } from './link/links';
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
import { PasswordHasher } from './password/password-hasher';
import { AccountsPersonalData } from './personal-data/accounts-personal-data';
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

const offered = [Accounts, Actors, Abilities, Permissions, CreateAccount, GrantRole, SuspendAccount, PasswordHasher, RemoveExpired, SessionAuthenticator];
/** For the addresses beside the API that providers send browsers to. */
const asked = [BeginSingleSignOn, FinishSingleSignOn, Attempts, AccountDevices, Cookies];
const signingIn = [SignUp, VerifyEmail, SignIn, SignOut, RequestPasswordReset, ResetPassword, Sessions, AccountDevices, Cookies, Links];
const ownAccount = [UpdateProfile, ChangeHandle, UpdateContact, SetPreferences, SetNotificationChoices, NotificationChoices, OwnAccountReader];
const ownAccountPages = [OwnAccountResolver, ViewerOwnAccountResolver, DataExportResolver, AccountDeletionResolver];
const comingAndGoing = [RequestDataExport, BuildDataExport, RequestAccountDeletion, TakeBackDeletion, Proof, AccountsPersonalData];
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
  exports: [...offered, ...asked, ...forServers, Authenticator, KnownDevices],
})
export class AccountsModule {}
