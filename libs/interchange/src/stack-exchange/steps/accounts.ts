import { message } from '@kehila/messages';
import { prepared } from '@kehila/platform';
import type { DumpRow } from '../dump/dump-row';
import { displayName, handleFor } from '../dump/names';
import { importRows } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import { htmlToText } from '../text/html-to-text';

interface UserRow {
  readonly id: string;
  readonly name: string | null;
  readonly about: string | null;
  readonly reputation: number;
  readonly joined_at: Date;
  readonly last_seen_at: Date | null;
}

interface AccountRow {
  readonly external_id: string;
  readonly display_name: string;
  readonly biography: string | null;
  readonly reputation: number;
  readonly joined_at: Date;
  readonly last_seen_at: Date | null;
}

/** The user in whose name the former site itself acted. */
const FORMER_SITE = '-1';
const LONGEST_BIOGRAPHY = 4_000;
const HIGHEST_REPUTATION = 2_000_000_000;

/**
 * Accounts, their references and their reputation by double entry, as the recognition lib's ledger writes it: transaction, both sides, balance
 * and what stands. Who comes back from it got in; for the others the handle was taken.
 */
const enterAccounts = prepared<{ external_id: string }>(
  'interchange_enter_accounts',
  `with input as materialized (
     select * from json_to_recordset($3) as r(external_id text, handle text, display_name text, biography text, reputation int,
       joined_at timestamptz, last_seen_at timestamptz)
   ), accounts as (
     insert into account (handle, display_name, biography, language, state, imported, joined_at, last_seen_at)
     select handle, display_name, biography, $4, 'active', true, joined_at, last_seen_at from input
     on conflict (handle) do nothing
     returning id, handle
   ), entered as materialized (
     select a.id, i.external_id, i.reputation, nextval(pg_get_serial_sequence('points_transaction', 'id')) as transaction_id
     from accounts a join input i using (handle) order by a.id
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'account', external_id, id from entered
   ), transactions as (
     insert into points_transaction (id, ledger, rule, rule_set_version, event_id, cause_key, space_id, asked, at)
     overriding system value
     select transaction_id, 'reputation', 'imported', (select version from points_rule_set where valid_from <= $5 order by valid_from desc limit 1),
       gen_random_uuid(), 'imported:' || id, $2, reputation, $5
     from entered
   ), entries as (
     insert into points_entry (transaction_id, ledger, account_id, amount, sequence, balance_after, at)
     select transaction_id, 'reputation', id, reputation, 1, reputation, $5 from entered
     union all
     select transaction_id, 'reputation', null, -reputation, null, null, $5 from entered
   ), balances as (
     insert into points_account (ledger, account_id, balance, sequence) select 'reputation', id, reputation, 1 from entered
   ), standing as (
     insert into points_standing (ledger, rule, account_id, cause_key, transaction_id)
     select 'reputation', 'imported', id, 'imported:' || id, transaction_id from entered
   )
   select external_id from entered`,
);

/** Users as accounts that nobody can sign in to: they have no address until their owner claims them. */
export function importAccounts(run: ImportRun): Promise<void> {
  return importRows<UserRow, AccountRow>(run, {
    file: 'Users.xml',
    kind: 'account',
    read: userOf,
    prepare: (users) => users.map((user) => accountOf(run, user)),
    enter: (accounts) => enter(run, accounts),
  });
}

function userOf(row: DumpRow): UserRow {
  return {
    id: row.id,
    name: displayName(row.text('DisplayName')),
    about: row.text('AboutMe'),
    reputation: Math.min(Math.max(row.wholeNumber('Reputation') ?? 1, 0), HIGHEST_REPUTATION),
    joined_at: row.requiredMoment('CreationDate'),
    last_seen_at: row.moment('LastAccessDate'),
  };
}

function accountOf(run: ImportRun, { id, name, about, reputation, joined_at, last_seen_at }: UserRow): AccountRow {
  const biography = about ? shortened(htmlToText(about)) || null : null;
  return { external_id: id, display_name: nameOf(run, id, name), biography, reputation, joined_at, last_seen_at };
}

function shortened(biography: string): string {
  return Array.from(biography.slice(0, 2 * LONGEST_BIOGRAPHY))
    .slice(0, LONGEST_BIOGRAPHY)
    .join('')
    .trim();
}

function nameOf(run: ImportRun, id: string, name: string | null): string {
  if (id === FORMER_SITE) return message('interchange_former_site', {}, run.language);
  return name ?? message('interchange_nameless', { id }, run.language);
}

/** Handles are tried one after the other until each account has one that is free. */
async function enter(run: ImportRun, accounts: AccountRow[]): Promise<void> {
  let waiting = accounts;
  for (let attempt = 0; waiting.length > 0; attempt++) {
    const byHandle = new Map<string, AccountRow>();
    for (const account of waiting) {
      const handle = handleFor(account.display_name, account.external_id, attempt);
      if (!byHandle.has(handle)) byHandle.set(handle, account);
    }
    const input = Array.from(byHandle, ([handle, account]) => ({ ...account, handle }));
    const entered = await run.statements.rows(enterAccounts, [run.sourceId, run.spaceId, JSON.stringify(input), run.language, run.now]);
    run.tally.added.accounts += entered.length;
    const done = new Set(entered.map((row) => row.external_id));
    waiting = waiting.filter((account) => !done.has(account.external_id));
  }
}
