import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type ConnectionOf, cursorValues, Database, NotFound, pageOf } from '@kehila/platform';
import { Accounts } from '../account/accounts.reader';
import { authorOf } from '../account/author.sql';
import type { IgnoredPerson, PersonIgnored } from './graphql/ignored-person.types';
import { heed, ignore, ignoredPeople, nextIgnoredPeople } from './ignored-person.sql';

/** People of whom somebody wants to hear nothing. Nobody else learns of it, least of all they: it is no act, and no audit row speaks of it. */
@Injectable()
export class IgnoredPeople {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** Saying it again changes nothing. Nobody ignores themselves. */
  async ignore(actor: Actor, handle: string, ignored: boolean): Promise<PersonIgnored | NotFound> {
    const person = await this.accounts.byHandle(handle);
    if (!person || actor.is(person.id)) return new NotFound(handle);
    await (ignored ? this.database.rows(ignore, [actor.accountId, person.id, this.clock.now()]) : this.database.rows(heed, [actor.accountId, person.id]));
    return { account: person, ignored };
  }

  async page(actor: Actor, first: number, after: string | null | undefined): Promise<ConnectionOf<IgnoredPerson>> {
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const rows = await this.database.rows(cursor.length > 0 ? nextIgnoredPeople : ignoredPeople, [actor.accountId, first + 1, ...cursor]);
    return pageOf(
      rows,
      first,
      ({ instant, account }) => [instant, account.id],
      ({ account, since }) => ({ account: authorOf(account)!, since }),
    );
  }
}
