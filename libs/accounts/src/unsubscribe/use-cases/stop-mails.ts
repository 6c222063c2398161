import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, prepared, Refused, type Transaction, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { AccountChanged } from '../../own-account/account-changed.event';
import { NotificationChoices, NotificationEvent } from '../../own-account/notification-choices';
import { setChoice } from '../../own-account/own-account.sql';
import { UnsubscribeLinks } from '../unsubscribe-links';

/** The account itself, or the one that it became. */
const standingAccount = prepared<{ id: string }>(
  'account_standing',
  `select coalesce(merged_into, id) as id from account where id = $1 and state not in ('unverified', 'erased')`,
);

/** Whoever has the link from a mail wants no more of them: of what it told, or of anything. What is told in the product stays as it was. */
@Injectable()
export class StopMails {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: UnsubscribeLinks,
    private readonly choices: NotificationChoices,
  ) {}

  async execute(actor: Actor, { token, all }: { readonly token: string; readonly all: boolean }): Promise<AccountChanged | Failure> {
    const subscription = this.links.read(token);
    if (!subscription) return new Refused(ErrorCode.TOKEN_INVALID);
    const events = all ? Object.values(NotificationEvent) : subscription.events;
    return this.work.run<AccountChanged>({ act: 'stopMails', actor }, (tx) => this.stop(tx, subscription.accountId, events));
  }

  private async stop(tx: Transaction, named: string, events: readonly NotificationEvent[]): Promise<AccountChanged | Failure> {
    const standing = await tx.row(standingAccount, [named]);
    const account = standing && (await tx.row(lockAccount, [standing.id]));
    if (!account) return new Refused(ErrorCode.TOKEN_INVALID);
    const chosen = await this.choices.of(account.id);
    for (const { event, inApp } of chosen.filter((choice) => events.includes(choice.event))) await tx.rows(setChoice, [account.id, event, inApp, 'off']);
    return tx.record(new AccountChanged({ accountId: account.id, what: 'notifications', at: tx.now }));
  }
}
