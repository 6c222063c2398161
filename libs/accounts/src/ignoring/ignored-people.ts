import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, Clock, type ConnectionOf, Database, decodeCursor, NotFound, pageOf } from '@kehila/platform';
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
    const place = placeOf(after);
    const rows = await this.database.rows(place ? nextIgnoredPeople : ignoredPeople, [actor.accountId, first + 1, ...(place ?? [])]);
    return pageOf(
      rows,
      first,
      ({ instant, account }) => [instant, account.id],
      ({ account, since }) => ({ account: authorOf(account)!, since }),
    );
  }
}

/** After whom a page goes on. A made-up cursor must not reach the database. */
function placeOf(after: string | null | undefined): [string, string] | null {
  const place = decodeCursor(after, 2);
  if (!place) return null;
  const [instant, id] = place;
  const fits = typeof instant === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+\d\d$/.test(instant);
  if (!fits || typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw new BadInput([{ path: ['after'], code: 'CURSOR_INVALID' }]);
  return [instant, id];
}
