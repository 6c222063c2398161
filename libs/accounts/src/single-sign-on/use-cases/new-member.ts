import { Injectable, Optional } from '@nestjs/common';
import { BadInput, ErrorCode, type Failure, type Locale, Refused, type Transaction, translate } from '@kehila/platform';
import { AccountVerified, LoginLinked } from '../../account/account.events';
import { insertAccount } from '../../account/account.sql';
import { freeHandle } from '../../account/handle';
import { longestDisplayName, readDisplayName } from '../../identity/display-name';
import type { SignedInAccount } from '../../session/sessions';
import { Invitations } from '../../sign-in/invitations';
import { credentials, lockEmail } from '../../sign-in/credentials.sql';
import { takeAddress } from '../../sign-in/take-address';
import { insertLogin } from '../login/linked-login.sql';
import type { ProvenPerson } from '../provider/person-claims';

/** Makes an account of what a provider says. Never takes over one that exists: an address proves nothing about who its owner is here. */
@Injectable()
export class NewMember {
  constructor(@Optional() private readonly invitations?: Invitations) {}

  async join(tx: Transaction, person: ProvenPerson, pageLanguage: Locale, cookies: Readonly<Record<string, string>>): Promise<SignedInAccount | Failure> {
    const { email, issuer, subject } = person;
    if (email === null) return new Refused(ErrorCode.PROVIDER_WITHOUT_EMAIL);
    await tx.rows(lockEmail, [email]);
    if (await tx.row(credentials, [email])) return new Refused(ErrorCode.EMAIL_HAS_ACCOUNT);

    const displayName = nameOf(person);
    const language = person.language ?? pageLanguage;
    const account = await tx.row(insertAccount, [await freeHandle(tx, displayName), displayName, language, 'active', tx.now, tx.now]);
    const accountId = account!.id;
    if (!(await takeAddress(tx, accountId, email))) return new Refused(ErrorCode.EMAIL_HAS_ACCOUNT);
    const login = await tx.row(insertLogin, [accountId, issuer, subject, tx.now, tx.now]);
    await this.invitations?.begin(tx, accountId, cookies);
    await tx.record(new AccountVerified({ accountId, at: tx.now }));
    await tx.record(new LoginLinked({ accountId, loginId: login!.id, at: tx.now }));
    return { accountId, language, verified: true };
  }
}

/** The provider's name for the person where it is one that people may choose here; otherwise a plain one, to be changed by themselves. */
function nameOf({ name }: ProvenPerson): string {
  try {
    return readDisplayName((name ?? '').slice(0, longestDisplayName));
  } catch (error) {
    if (error instanceof BadInput) return translate('single_sign_on_new_member');
    throw error;
  }
}
