import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, type Locale, NotFound, prepared, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../account/account.sql';
import { Links } from './links';

const addressee = prepared<{ email: string; language: Locale }>(
  'set_up_link_addressee',
  `select e.email, a.language from account a join account_email e on e.account_id = a.id where a.id = $1`,
);

export interface SetUpLink {
  /** Good for a day, once. */
  readonly address: string;
}

/** A command makes the link by which the owner of a new account sets a password; whoever runs the command hands it on. */
@Injectable()
export class IssueSetUpLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  execute(actor: Actor, accountId: string): Promise<SetUpLink | Failure> {
    return this.work.run({ act: 'issueSetUpLink', actor }, async (tx) => {
      const account = await tx.row(lockAccount, [accountId]);
      const to = account && (await tx.row(addressee, [accountId]));
      return to ? { address: await this.links.setUp(tx, { accountId, ...to }) } : new NotFound(accountId);
    });
  }
}
