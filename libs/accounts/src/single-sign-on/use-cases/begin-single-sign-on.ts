import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, type Locale, NotAllowed, Refused } from '@kehila/platform';
import { FreshProof } from '../../proof/fresh-proof';
import { type Attempt, Attempts, type Purpose } from '../attempt/attempt';
import { ownPath } from '../attempt/own-path';
import { IdentityProviders } from '../provider/identity-providers';
import { ProviderClient } from '../provider/provider-client';
import { refusalOf } from '../provider/provider-trouble';

export interface SingleSignOnToBegin {
  readonly provider: string;
  readonly purpose: Purpose;
  readonly language: Locale;
  /** Where the person wants to go on to; only paths of our own are followed. */
  readonly next: unknown;
  /** Our address that the provider sends the browser back to. */
  readonly callback: string;
}

export interface SingleSignOnBegun {
  readonly providerName: string;
  readonly goTo: URL;
  readonly attempt: Attempt;
}

/** Somebody wants to prove by a provider who they are: to sign in, or to link that login with the account they are signed in to. */
@Injectable()
export class BeginSingleSignOn {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly client: ProviderClient,
    private readonly attempts: Attempts,
    private readonly proof: FreshProof,
  ) {}

  async execute(actor: Actor, fields: SingleSignOnToBegin): Promise<SingleSignOnBegun | Failure> {
    const provider = await this.providers.toSignInBy(fields.provider);
    if (!provider) return new Refused(ErrorCode.PROVIDER_UNKNOWN);
    const refusal = fields.purpose === 'link' ? await this.mayLink(actor) : undefined;
    if (refusal) return refusal;

    const { language, purpose } = fields;
    const next = ownPath(fields.next, purpose === 'link' ? `/${language}/me/logins` : `/${language}`);
    const attempt = this.attempts.begin({ provider: provider.key, purpose, language, next, accountId: actor.accountId });
    try {
      const goTo = await this.client.authorizationUrl(provider, fields.callback, attempt, purpose === 'link');
      return { providerName: provider.name, goTo, attempt };
    } catch (error) {
      return refusalOf(error, provider.key);
    }
  }

  private mayLink(actor: Actor): Promise<Failure | undefined> | NotAllowed {
    return actor.isAnonymous ? new NotAllowed('linkLogin', { needs: ['signIn'] }) : this.proof.refusal(actor);
  }
}
