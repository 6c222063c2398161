import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, ErrorCode, type Failure, isFailure, Refused, UnitOfWork } from '@kehila/platform';
import type { OpenedSession } from '../../session/sessions';
import type { HalfSignIn } from '../../sign-in/half/half-sign-in';
import { FreshProof } from '../../proof/fresh-proof';
import { type Attempt, Attempts } from '../attempt/attempt';
import { useAnswer } from '../attempt/used-answers.sql';
import type { ProviderRow } from '../provider/providers.sql';
import { IdentityProviders } from '../provider/identity-providers';
import type { ProvenPerson } from '../provider/person-claims';
import { ProviderClient } from '../provider/provider-client';
import { refusalOf } from '../provider/provider-trouble';
import { LinkLogin } from './link-login';
import { SignInByProvider } from './sign-in-by-provider';

/** Somebody whom a provider sent back. */
export interface CameBack {
  readonly actor: Actor;
  readonly cookies: Readonly<Record<string, string>>;
  readonly userAgent: string;
  readonly provider: string;
  /** Our address with all that the provider added. */
  readonly address: URL;
}

export interface SingleSignOnFinished {
  /** Undefined: nobody could be told whose attempt it was. */
  readonly attempt: Attempt | undefined;
  /** A new session where somebody signed in; null where a login was linked. */
  readonly outcome: OpenedSession | HalfSignIn | null | Failure;
}

/** A provider sends somebody back. Its answer counts once, in the browser that asked for it, and as the person who asked. */
@Injectable()
export class FinishSingleSignOn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly providers: IdentityProviders,
    private readonly client: ProviderClient,
    private readonly proof: FreshProof,
    private readonly signIns: SignInByProvider,
    private readonly links: LinkLogin,
  ) {}

  async execute(back: CameBack): Promise<SingleSignOnFinished> {
    const attempt = this.attempts.of(back.cookies);
    if (!attempt) return { attempt, outcome: new Refused(ErrorCode.PROVIDER_ATTEMPT_OVER) };
    return { attempt, outcome: await this.finish(back, attempt) };
  }

  private async finish(back: CameBack, attempt: Attempt): Promise<OpenedSession | HalfSignIn | null | Failure> {
    const isSame = back.address.searchParams.getAll('state').join() === attempt.state && back.provider === attempt.provider;
    if (!isSame || back.actor.accountId !== attempt.accountId || !(await this.isFirst(attempt))) return new Refused(ErrorCode.PROVIDER_ATTEMPT_OVER);
    const provider = await this.providers.byKey(attempt.provider);
    if (!provider?.enabled) return new Refused(ErrorCode.PROVIDER_UNKNOWN);
    const refusal = attempt.purpose === 'link' ? await this.proof.refusal(back.actor) : undefined;
    if (refusal) return refusal;

    const person = await this.whoCameBack(provider, back.address, attempt);
    return isFailure(person) ? person : this.act(back, attempt, provider, person);
  }

  private async whoCameBack(provider: ProviderRow, address: URL, attempt: Attempt): Promise<ProvenPerson | Refused> {
    try {
      return await this.client.whoCameBack(this.providers.toAsk(provider), address, attempt);
    } catch (error) {
      return refusalOf(error, provider.key);
    }
  }

  private async act(
    { actor, userAgent, cookies }: CameBack,
    attempt: Attempt,
    provider: ProviderRow,
    person: ProvenPerson,
  ): Promise<OpenedSession | HalfSignIn | null | Failure> {
    if (attempt.purpose === 'link') {
      const linked = await this.work.run({ act: 'linkLogin', actor }, (tx) => this.links.link(tx, actor, person));
      return isFailure(linked) ? linked : null;
    }
    const asked = { provider, person, language: attempt.language, userAgent, cookies };
    return this.work.run<OpenedSession | HalfSignIn>({ act: 'signInByProvider', actor }, (tx) => this.signIns.signIn(tx, actor, asked));
  }

  /** Used up before the provider is asked, in a transaction of its own: whatever follows, it cannot be tried again. */
  private async isFirst({ state }: Attempt): Promise<boolean> {
    const hash = createHash('sha256').update(state).digest();
    return (await this.database.row(useAnswer, [hash, this.clock.now()])) !== undefined;
  }
}
