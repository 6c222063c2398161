import { FreshProof } from './fresh-proof';
import { PasswordProof } from './password-proof';
import { ProofAttempts } from './proof-attempts';
import { ConfirmIdentity } from './use-cases/confirm-identity';
import { ConfirmIdentityByPasskey } from './use-cases/confirm-identity-by-passkey';

/** Ways to show again that it is oneself. */
export const proofs = [ConfirmIdentity, ConfirmIdentityByPasskey, FreshProof, PasswordProof, ProofAttempts];
