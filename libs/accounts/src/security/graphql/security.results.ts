import { LimitReached, NotAllowed, NotFound, Refused, resultUnion, StateRefused } from '@kehila/platform';
import {
  AccessTokenCreated,
  EmailChangeConfirmed,
  PasskeyAsked,
  RecoveryCodesRenewed,
  SecondFactorAdded,
  SecondFactorWasReset,
  Security,
  SignedOutEverywhere,
} from './security.types';

export const ConfirmIdentityResult = resultUnion('ConfirmIdentityResult', Security, [Refused]);
export const ConfirmIdentityByPasskeyResult = resultUnion('ConfirmIdentityByPasskeyResult', Security, [Refused]);
export const EndSessionResult = resultUnion('EndSessionResult', Security, [NotFound]);
export const SignOutEverywhereResult = resultUnion('SignOutEverywhereResult', SignedOutEverywhere, [Refused]);
export const ChangePasswordResult = resultUnion('ChangePasswordResult', Security, [Refused]);
export const RequestEmailChangeResult = resultUnion('RequestEmailChangeResult', Security, [Refused]);
export const ConfirmEmailChangeResult = resultUnion('ConfirmEmailChangeResult', EmailChangeConfirmed, [Refused]);
export const WithdrawEmailChangeResult = resultUnion('WithdrawEmailChangeResult', Security, [NotFound]);
export const BeginAuthenticatorAppResult = resultUnion('BeginAuthenticatorAppResult', Security, [Refused, StateRefused]);
export const ConfirmAuthenticatorAppResult = resultUnion('ConfirmAuthenticatorAppResult', SecondFactorAdded, [Refused]);
export const RemoveAuthenticatorAppResult = resultUnion('RemoveAuthenticatorAppResult', Security, [Refused]);
export const RenewRecoveryCodesResult = resultUnion('RenewRecoveryCodesResult', RecoveryCodesRenewed, [Refused]);
export const BeginPasskeyResult = resultUnion('BeginPasskeyResult', PasskeyAsked, [Refused, NotAllowed, LimitReached]);
export const AddPasskeyResult = resultUnion('AddPasskeyResult', SecondFactorAdded, [Refused, LimitReached]);
export const RenamePasskeyResult = resultUnion('RenamePasskeyResult', Security, [NotFound]);
export const RemovePasskeyResult = resultUnion('RemovePasskeyResult', Security, [NotFound, Refused]);
export const CreateAccessTokenResult = resultUnion('CreateAccessTokenResult', AccessTokenCreated, [Refused, LimitReached]);
export const RevokeAccessTokenResult = resultUnion('RevokeAccessTokenResult', Security, [NotFound]);
export const ResetSecondFactorResult = resultUnion('ResetSecondFactorResult', SecondFactorWasReset, [NotFound, Refused]);
