import { Claims } from './claims.reader';
import { ClaimResolver } from './graphql/claim.resolver';
import { ClaimAccount } from './use-cases/claim-account';
import { CreateClaim } from './use-cases/create-claim';
import { GiveAddress } from './use-cases/give-address';

/** How imported accounts get their owners. */
export const claims = [ClaimAccount, ClaimResolver, Claims, CreateClaim, GiveAddress];
