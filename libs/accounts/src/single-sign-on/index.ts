import { Attempts } from './attempt/attempt';
import { IdentityProviderResolver } from './graphql/identity-provider.resolver';
import { LinkedLoginResolver } from './graphql/linked-login.resolver';
import { LinkedLogins } from './login/linked-logins';
import { IdentityProviders } from './provider/identity-providers';
import { ProviderClient } from './provider/provider-client';
import { ProviderRoles } from './role/provider-roles';
import { ProviderSegments } from './segment/provider-segments';
import { BeginSingleSignOn } from './use-cases/begin-single-sign-on';
import { FinishSingleSignOn } from './use-cases/finish-single-sign-on';
import { LinkLogin } from './use-cases/link-login';
import { NewMember } from './use-cases/new-member';
import { RemoveIdentityProvider } from './use-cases/remove-identity-provider';
import { SaveIdentityProvider } from './use-cases/save-identity-provider';
import { SignInByProvider } from './use-cases/sign-in-by-provider';
import { TestIdentityProvider } from './use-cases/test-identity-provider';
import { UnlinkLogin } from './use-cases/unlink-login';

/** All that signing in by a provider consists of. */
export const singleSignOn = [
  BeginSingleSignOn,
  FinishSingleSignOn,
  Attempts,
  SignInByProvider,
  NewMember,
  LinkLogin,
  UnlinkLogin,
  LinkedLogins,
  IdentityProviders,
  ProviderClient,
  ProviderRoles,
  ProviderSegments,
  SaveIdentityProvider,
  RemoveIdentityProvider,
  TestIdentityProvider,
  LinkedLoginResolver,
  IdentityProviderResolver,
];
