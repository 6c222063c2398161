import { Codes } from './codes';
import { Factors } from './factors';
import { PasskeyCeremonies } from './passkey/ceremonies';
import { RelyingParties } from './passkey/relying-party';
import { Sealed } from './sealed';
import { AddPasskey } from './use-cases/add-passkey';
import { BeginApp } from './use-cases/begin-app';
import { BeginPasskey } from './use-cases/begin-passkey';
import { ConfirmApp } from './use-cases/confirm-app';
import { RemoveApp } from './use-cases/remove-app';
import { RemovePasskey } from './use-cases/remove-passkey';
import { RenamePasskey } from './use-cases/rename-passkey';
import { RenewRecoveryCodes } from './use-cases/renew-recovery-codes';

/** All that second steps consist of. */
export const factors = [
  AddPasskey,
  BeginApp,
  BeginPasskey,
  Codes,
  ConfirmApp,
  Factors,
  PasskeyCeremonies,
  RelyingParties,
  RemoveApp,
  RemovePasskey,
  RenamePasskey,
  RenewRecoveryCodes,
  Sealed,
];
