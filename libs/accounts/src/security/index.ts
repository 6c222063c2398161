import { AccessTokenResolver } from './graphql/access-token.resolver';
import { CredentialsResolver } from './graphql/credentials.resolver';
import { FactorResolver } from './graphql/factor.resolver';
import { OwnSecurity } from './graphql/own-security';
import { ResetFactorResolver } from './graphql/reset-factor.resolver';
import { SecurityResolver } from './graphql/security.resolver';
import { SessionResolver } from './graphql/session.resolver';
import { SecurityReader } from './security.reader';

/** What people see and change of how they sign in. */
export const security = [
  AccessTokenResolver,
  CredentialsResolver,
  FactorResolver,
  OwnSecurity,
  ResetFactorResolver,
  SecurityReader,
  SecurityResolver,
  SessionResolver,
];
