import type { DumpRow } from '../dump/dump-row';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';
import { htmlToText } from '../../text/html-to-text';
import { type AccountEntry, biographyOf, enterAccounts, formerSiteName, namelessName, openingReputation } from '../../writing/accounts';
import { displayName } from '../../writing/names';

interface UserRow {
  readonly id: string;
  readonly name: string | null;
  readonly about: string | null;
  readonly reputation: number;
  readonly joined_at: Date;
  readonly last_seen_at: Date | null;
}

/** The user in whose name the former site itself acted. */
const FORMER_SITE = '-1';

/** Users as accounts. */
export function importAccounts(run: DumpRun): Promise<void> {
  return importDumpRows<UserRow, AccountEntry>(run, {
    file: 'Users.xml',
    kind: 'account',
    read: userOf,
    prepare: (users) => users.map((user) => accountOf(run, user)),
    enter: (accounts) => enterAccounts(run, accounts),
  });
}

function userOf(row: DumpRow): UserRow {
  return {
    id: row.id,
    name: displayName(row.text('DisplayName')),
    about: row.text('AboutMe'),
    reputation: openingReputation(row.wholeNumber('Reputation') ?? 1),
    joined_at: row.requiredMoment('CreationDate'),
    last_seen_at: row.moment('LastAccessDate'),
  };
}

function accountOf(run: DumpRun, { id, name, about, reputation, joined_at, last_seen_at }: UserRow): AccountEntry {
  const display_name = id === FORMER_SITE ? formerSiteName(run) : (name ?? namelessName(run, id));
  return { external_id: id, display_name, biography: about ? biographyOf(htmlToText(about)) : null, reputation, joined_at, last_seen_at };
}
