import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, isFailure, type Locale, Refused, type Transaction } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { mayHaveSessions } from '../../sign-in/credentials.sql';
import type { OpenedSession, SignedInAccount } from '../../session/sessions';
import { HalfSignIn } from '../../sign-in/half/half-sign-in';
import { SignInSteps } from '../../sign-in/half/sign-in-steps';
import { linkedAccount, lockLogin, touchLogin } from '../login/linked-login.sql';
import { valuesOf } from '../provider/claim-values';
import type { ProvenPerson } from '../provider/person-claims';
import type { ProviderRow } from '../provider/providers.sql';
import { rolesIn } from '../role/claimed-roles';
import { ProviderRoles } from '../role/provider-roles';
import { ProviderSegments } from '../segment/provider-segments';
import { NewMember } from './new-member';

export interface ProvenSignIn {
  readonly provider: ProviderRow;
  readonly person: ProvenPerson;
  /** Of the page that they came from. */
  readonly language: Locale;
  readonly userAgent: string;
  readonly cookies: Readonly<Record<string, string>>;
}

/** Signs in whom a provider vouches for: by issuer and subject, and by nothing else. Who is not known yet gets an account. */
@Injectable()
export class SignInByProvider {
  constructor(
    private readonly steps: SignInSteps,
    private readonly roles: ProviderRoles,
    private readonly segments: ProviderSegments,
    private readonly newMembers: NewMember,
  ) {}

  async signIn(
    tx: Transaction,
    before: Actor,
    { provider, person, language, userAgent, cookies }: ProvenSignIn,
  ): Promise<OpenedSession | HalfSignIn | Failure> {
    await tx.rows(lockLogin, [person.issuer, person.subject]);
    const linked = await tx.row(linkedAccount, [person.issuer, person.subject]);
    if (before.accountId !== null && linked?.account_id !== before.accountId) return new Refused(ErrorCode.SIGNED_IN_AS_ANOTHER);

    const account = linked ? await this.known(tx, linked) : await this.newMembers.join(tx, person, language, cookies);
    if (isFailure(account)) return account;
    await this.roles.follow(tx, account.accountId, provider.key, rolesIn(person.claims, provider.roles));
    await this.segments.follow(tx, account.accountId, provider.key, provider.segments_claim === null ? [] : valuesOf(person.claims, provider.segments_claim));
    const shown = provider.trusts_second_factor || person.secondFactor ? 'secondFactor' : 'oneFactor';
    const entered = await this.steps.afterFirst(tx, before, account, userAgent, shown);
    return linked || entered instanceof HalfSignIn ? entered : { ...entered, isFirst: true };
  }

  private async known(tx: Transaction, linked: { login_id: string; account_id: string; verified: boolean }): Promise<SignedInAccount | Failure> {
    const locked = await tx.row(lockAccount, [linked.account_id]);
    if (!locked || !mayHaveSessions(locked, tx.now)) return new Refused(ErrorCode.ACCOUNT_SHUT);
    await tx.rows(touchLogin, [linked.login_id, tx.now]);
    return { accountId: locked.id, language: locked.language, verified: linked.verified };
  }
}
