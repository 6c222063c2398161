import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  type ServerMetadata,
} from 'openid-client';
import { Clock, ProductionMode } from '@kehila/platform';
import { personIn, type ProvenPerson } from './person-claims';
import type { ProviderToAsk } from './identity-provider';
import { providerFetch } from './provider-fetch';

/** All requests of one sign-in together. */
export const deadlineMilliseconds = 4_500;
const describedForMilliseconds = 600_000;

/** Signatures by a key that only the provider has. Never a shared secret, never none. */
const signedBy = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

interface Described {
  readonly at: number;
  readonly changedAt: number;
  readonly metadata: ServerMetadata;
}

/** Talks with providers: the authorization code flow with PKCE, nonce, state and issuer check. Whatever is wrong with an answer is thrown. */
@Injectable()
export class ProviderClient {
  private readonly described = new Map<string, Described>();

  constructor(
    private readonly clock: Clock,
    private readonly mode: ProductionMode,
  ) {}

  /** Where the browser goes to prove who the person is. */
  async authorizationUrl(provider: ProviderToAsk, callback: string, challenge: Challenge, again: boolean): Promise<URL> {
    const configuration = await this.configurationOf(provider, AbortSignal.timeout(deadlineMilliseconds));
    return buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: [...new Set(['openid', ...provider.scopes])].join(' '),
      response_type: 'code',
      state: challenge.state,
      nonce: challenge.nonce,
      code_challenge: await calculatePKCECodeChallenge(challenge.verifier),
      code_challenge_method: 'S256',
      ...(again ? { prompt: 'select_account' } : {}),
    });
  }

  /** Who the person is, by the address that the provider sent the browser back to. */
  async whoCameBack(provider: ProviderToAsk, cameBackTo: URL, challenge: Challenge): Promise<ProvenPerson> {
    const configuration = await this.configurationOf(provider, AbortSignal.timeout(deadlineMilliseconds));
    enableNonRepudiationChecks(configuration);
    const tokens = await authorizationCodeGrant(configuration, cameBackTo, {
      expectedState: challenge.state,
      expectedNonce: challenge.nonce,
      pkceCodeVerifier: challenge.verifier,
      idTokenExpected: true,
    });
    const told = tokens.claims()!;
    const asksMore = told['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const more = asksMore ? await fetchUserInfo(configuration, tokens.access_token, told.sub) : {};
    return personIn({ ...more, ...told }, { clientId: provider.clientId, accessToken: tokens.access_token, idToken: tokens.id_token!, now: this.clock.now() });
  }

  /** Asks the provider for its description, whatever is remembered. */
  describe(provider: ProviderToAsk): Promise<Configuration> {
    this.described.delete(provider.key);
    return this.configurationOf(provider, AbortSignal.timeout(deadlineMilliseconds));
  }

  /** A new one for each sign-in: the provider's keys are asked for anew, so that changed ones count at once. */
  private async configurationOf(provider: ProviderToAsk, deadline: AbortSignal): Promise<Configuration> {
    const reach = { hosts: hostsOf(provider), loopback: !this.mode.on, deadline };
    const fetch = providerFetch(reach);
    const metadata = await this.descriptionOf(provider, fetch);
    const offered = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
    const safe = { ...metadata, id_token_signing_alg_values_supported: offered.filter((name) => signedBy.includes(name)) };
    const configuration = new Configuration(safe, provider.clientId, {}, authenticationOf(provider, metadata));
    configuration[customFetch] = fetch;
    if (!this.mode.on) allowInsecureRequests(configuration);
    return configuration;
  }

  private async descriptionOf(provider: ProviderToAsk, fetch: ReturnType<typeof providerFetch>): Promise<ServerMetadata> {
    const now = this.clock.now().getTime();
    const known = this.described.get(provider.key);
    if (known?.changedAt === provider.changedAt.getTime() && Math.abs(now - known.at) < describedForMilliseconds) return known.metadata;
    const execute = this.mode.on ? [] : [allowInsecureRequests];
    const found = await discovery(new URL(provider.issuer), provider.clientId, {}, None(), { [customFetch]: fetch, execute });
    const metadata = withoutMethods(found.serverMetadata());
    this.described.set(provider.key, { at: now, changedAt: provider.changedAt.getTime(), metadata });
    return metadata;
  }
}

/** The library adds a method to what it found, which cannot be copied. */
function withoutMethods(metadata: ServerMetadata): ServerMetadata {
  return JSON.parse(JSON.stringify(metadata)) as ServerMetadata;
}

function hostsOf({ issuer, furtherHosts }: ProviderToAsk): Set<string> {
  return new Set([new URL(issuer).host, ...furtherHosts]);
}

/** As the provider says that it wants it; the standard's own way where it says nothing. */
function authenticationOf({ clientSecret }: ProviderToAsk, { token_endpoint_auth_methods_supported: methods }: ServerMetadata): ClientAuth {
  if (clientSecret === null) return None();
  return methods && !methods.includes('client_secret_basic') && methods.includes('client_secret_post')
    ? ClientSecretPost(clientSecret)
    : ClientSecretBasic(clientSecret);
}
