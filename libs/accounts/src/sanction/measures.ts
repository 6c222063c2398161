import { Injectable } from '@nestjs/common';
import { ErrorCode, type Failure, type Locale, type MailToSend, Mailer, NotFound, Refused, StateRefused, type Transaction } from '@kehila/platform';
import { type AccountState, changeState, emailOf, lockAccount, lockAdministrators, otherAdministrators, rolesOf, stateOn } from '../account/account.sql';
import { endSessionsOf } from '../session/session.sql';
import { liftedMail, sanctionMail } from './sanction-mails';
import { AccountSanctioned, SanctionLifted } from './sanction.events';
import { mayJudge } from './sanction.policy';
import { endMeasure, insertSanction, type SanctionKindName, type SanctionRow } from './sanction.sql';

export interface Measure {
  readonly accountId: string;
  readonly kind: SanctionKindName;
  readonly reason: string;
  /** Null: until it is lifted. */
  readonly until: Date | null;
}

interface Judged {
  readonly id: string;
  readonly state: AccountState;
  readonly language: Locale;
}

const stateAfter = { silence: 'silenced', suspend: 'suspended' } as const;

/** Imposes and lifts measures, within the transaction of the act that decided so. One stands at a time: a new one takes the place of the old. */
@Injectable()
export class Measures {
  constructor(private readonly mailer: Mailer) {}

  async impose(tx: Transaction, measure: Measure): Promise<AccountSanctioned | Failure> {
    const account = await this.judged(tx, measure.accountId);
    if (!('state' in account)) return account;
    if (!['active', 'silenced', 'suspended'].includes(account.state)) return new StateRefused(account.state);
    if (measure.kind === 'suspend' && (await this.isLastAdministrator(tx, account.id))) return new Refused(ErrorCode.LAST_ADMINISTRATOR);

    const sanctionId = await this.enter(tx, measure);
    if (measure.kind === 'suspend') await tx.rows(endSessionsOf, [account.id, tx.now]);
    await this.tell(tx, account.id, sanctionMail(account.language, measure));
    return tx.record(new AccountSanctioned({ sanctionId, accountId: account.id, kind: measure.kind, at: tx.now }));
  }

  async lift(tx: Transaction, sanction: SanctionRow): Promise<SanctionLifted | Failure> {
    const account = await this.judged(tx, sanction.account_id);
    if (!('state' in account)) return account;
    const stands = sanction.kind !== 'warn' && account.state === stateAfter[sanction.kind];
    if (!stands) return new StateRefused('ended');

    await tx.rows(endMeasure, [account.id, tx.now, tx.actor.accountId]);
    await tx.rows(changeState, [account.id, 'active', null]);
    await this.tell(tx, account.id, liftedMail(account.language));
    return tx.record(new SanctionLifted({ sanctionId: sanction.id, accountId: account.id, at: tx.now }));
  }

  /** Locks the account; the failure where there is none, or the actor may not judge it. */
  private async judged(tx: Transaction, accountId: string): Promise<Judged | Failure> {
    const account = await tx.row(lockAccount, [accountId]);
    if (!account) return new NotFound(accountId);
    const roles = (await tx.rows(rolesOf, [accountId])).map(({ role }) => role);
    const refusal = tx.actor.isAnonymous ? undefined : mayJudge(tx.actor, accountId, roles);
    return refusal ?? { id: account.id, language: account.language, state: stateOn(account, tx.now) };
  }

  private async enter(tx: Transaction, { accountId, kind, reason, until }: Measure): Promise<string> {
    if (kind !== 'warn') {
      await tx.rows(endMeasure, [accountId, tx.now, tx.actor.accountId]);
      await tx.rows(changeState, [accountId, stateAfter[kind], until]);
    }
    const row = await tx.row(insertSanction, [accountId, kind, reason, tx.actor.accountId, tx.now, until]);
    if (!row) throw new Error('the measure was not written');
    return row.id;
  }

  private async isLastAdministrator(tx: Transaction, accountId: string): Promise<boolean> {
    const roles = await tx.rows(rolesOf, [accountId]);
    if (!roles.some(({ role }) => role === 'ADMINISTRATOR')) return false;
    await tx.rows(lockAdministrators, []);
    return !(await tx.row(otherAdministrators, [accountId, tx.now]))?.exists;
  }

  /** Imported accounts have no address. */
  private async tell(tx: Transaction, accountId: string, letter: Omit<MailToSend, 'to'>): Promise<void> {
    const address = await tx.row(emailOf, [accountId]);
    if (address) await this.mailer.send(tx, { to: address.email, ...letter });
  }
}
