import { ManagedAccountFieldsResolver } from './graphql/management.resolver';
import { ManagementActsResolver } from './graphql/management.resolver';
import { ManagementResolver } from './graphql/management.resolver';
import { ManagedAccounts } from './managed-accounts.reader';
import { LookAtEmail } from './use-cases/look-at-email';
import { SignOutAccount } from './use-cases/sign-out-account';

/** Accounts as administrators see them. */
export const management = [LookAtEmail, ManagedAccountFieldsResolver, ManagedAccounts, ManagementActsResolver, ManagementResolver, SignOutAccount];
