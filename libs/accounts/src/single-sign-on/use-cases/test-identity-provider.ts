import { Injectable } from '@nestjs/common';
import { authorizationCodeGrant, type Configuration } from 'openid-client';
import { type Failure, NotFound, translate } from '@kehila/platform';
import { PublicAddress } from '../../mails/public-address';
import { callbackPath, type ProviderToAsk } from '../provider/identity-provider';
import { IdentityProviders } from '../provider/identity-providers';
import { ProviderClient } from '../provider/provider-client';
import { troubleIn } from '../provider/provider-trouble';

export interface ProviderTested {
  readonly works: boolean;
  /** What was found, a sentence each; the first says what to do. */
  readonly findings: string[];
}

/** An administrator asks whether a provider would work: its description, where its addresses lead, and whether it knows us. Nobody is signed in. */
@Injectable()
export class TestIdentityProvider {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly client: ProviderClient,
    private readonly address: PublicAddress,
  ) {}

  async execute(key: string): Promise<ProviderTested | Failure> {
    const row = await this.providers.byKey(key);
    if (!row) return new NotFound(key);
    const provider = this.providers.toAsk(row);
    try {
      const configuration = await this.client.describe(provider);
      const problems = problemsIn(configuration, provider);
      if (problems.length > 0) return { works: false, findings: problems };
      await introduce(configuration, this.address.url(callbackPath(key)));
      return { works: true, findings: [translate('single_sign_on_test_works', { name: provider.name })] };
    } catch (error) {
      const { trouble, detail } = troubleIn(error);
      return { works: false, findings: [translate(`single_sign_on_trouble_${trouble.toLowerCase()}`, { detail, issuer: provider.issuer })] };
    }
  }
}

/** What its description already tells. */
function problemsIn(configuration: Configuration, { issuer, furtherHosts }: ProviderToAsk): string[] {
  const metadata = configuration.serverMetadata();
  const hosts = new Set([new URL(issuer).host, ...furtherHosts]);
  const addresses = [metadata.token_endpoint, metadata.jwks_uri, metadata.userinfo_endpoint].filter((address) => address !== undefined);
  const outside = [...new Set(addresses.map((address) => new URL(address).host))].filter((host) => !hosts.has(host));
  const missing = (['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const).filter((name) => metadata[name] === undefined);
  return [
    ...missing.map((detail) => translate('single_sign_on_trouble_missing', { detail })),
    ...outside.map((detail) => translate('single_sign_on_trouble_outofreach', { detail })),
    ...(metadata.id_token_signing_alg_values_supported?.length === 0 ? [translate('single_sign_on_trouble_signature')] : []),
    ...(metadata.response_types_supported && !metadata.response_types_supported.includes('code') ? [translate('single_sign_on_trouble_code')] : []),
  ];
}

/** Comes with a code that nobody gave: a provider that knows us refuses the code, another one refuses us. */
async function introduce(configuration: Configuration, callback: string): Promise<void> {
  const address = new URL(callback);
  address.search = '?code=a-code-that-was-never-given';
  const issuer = configuration.serverMetadata();
  if (issuer.authorization_response_iss_parameter_supported) address.searchParams.set('iss', issuer.issuer);
  try {
    await authorizationCodeGrant(configuration, address, { pkceCodeVerifier: 'v'.repeat(43) });
  } catch (error) {
    if (troubleIn(error).trouble !== 'refusedCode') throw error;
  }
}
