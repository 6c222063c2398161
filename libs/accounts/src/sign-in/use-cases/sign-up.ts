import { randomBytes } from 'node:crypto';
import { Injectable, Optional } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, type Locale, Refused, UnitOfWork } from '@kehila/platform';
import { readDisplayName } from '../../identity/display-name';
import { readEmail } from '../../identity/email-address';
import { Links } from '../../link/links';
import { passwordRefusal } from '../../password/password.policy';
import { PasswordHasher } from '../../password/password-hasher';
import { Acceptances } from '../../site-pages/acceptances';
import { alikeInTime } from '../alike-in-time';
import { credentials, lockEmail } from '../credentials.sql';
import { Invitations } from '../invitations';
import { insertSignUp } from '../sign-up.sql';

export interface SignUpFields {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly language: Locale;
  /** Terms and privacy as they stand. Absent: on the form of whoever calls. */
  readonly acceptedTerms?: boolean | null;
}

/**
 * Somebody wants an account. For known and unknown addresses the same happens, in text, status, time and rows: an account is made that
 * waits for the address to be proven, and a mail is written. Only the mail tells its reader which of the two it was.
 */
@Injectable()
export class SignUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly links: Links,
    private readonly acceptances: Acceptances,
    @Optional() private readonly invitations?: Invitations,
  ) {}

  /** @throws BadInput when address, name or the length of the password cannot be accepted. */
  async execute(actor: Actor, fields: SignUpFields, cookies: Readonly<Record<string, string>> = {}): Promise<undefined | Failure> {
    const email = readEmail(fields.email);
    const displayName = readDisplayName(fields.displayName);
    const refusal = passwordRefusal(fields.password, [email]);
    if (refusal) return refusal;
    if (fields.acceptedTerms === false) return new Refused(ErrorCode.TERMS_NOT_ACCEPTED, ['input', 'acceptedTerms']);

    return alikeInTime(async () => {
      const passwordHash = await this.hasher.hash(fields.password);
      return this.work.run<undefined>({ act: 'signUp', actor }, async (tx) => {
        await tx.rows(lockEmail, [email]);
        const waiting = await tx.row(insertSignUp, [placeholder(), displayName, fields.language, tx.now, email, passwordHash]);
        const accountId = waiting!.id;
        await this.acceptances.record(tx, accountId);
        await this.invitations?.begin(tx, accountId, cookies);
        const owner = await tx.row(credentials, [email]);
        if (owner) await this.links.sayAccountExists(tx, { accountId, email: owner.email, language: owner.language });
        else await this.links.sendVerification(tx, { accountId, email, language: fields.language });
        return undefined;
      });
    });
  }
}

/** Nobody sees the account before its address is proven; it gets its handle then. */
function placeholder(): string {
  return `new-${randomBytes(8).toString('hex')}`;
}
