import { message } from '@kehila/messages';
import { prepared } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';
import { handleFor } from './names';

/** Somebody as an account that nobody can sign in to: it has no address until its owner claims it. */
export interface AccountEntry {
  readonly external_id: string;
  readonly display_name: string;
  readonly biography: string | null;
  readonly reputation: number;
  readonly joined_at: Date;
  readonly last_seen_at: Date | null;
}

const LONGEST_BIOGRAPHY = 4_000;
const HIGHEST_REPUTATION = 2_000_000_000;

/**
 * Accounts, their references and their reputation by double entry, as the recognition lib's ledger writes it: transaction, both sides, balance
 * and what stands. Who comes back from it got in; for the others the handle was taken.
 */
const enterBatch = prepared<{ external_id: string }>(
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
     select transaction_id, 'reputation', 'imported', (select version from points_rule_set s where valid_from <= $5
        and not exists (select from points_rule_set_cancellation where version = s.version) order by valid_from desc limit 1),
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

/** Handles are tried one after the other until each account has one that is free. */
export async function enterAccounts(run: ImportRun, accounts: readonly AccountEntry[]): Promise<void> {
  let waiting = accounts;
  for (let attempt = 0; waiting.length > 0; attempt++) {
    const byHandle = new Map<string, AccountEntry>();
    for (const account of waiting) {
      const handle = handleFor(account.display_name, account.external_id, attempt);
      if (!byHandle.has(handle)) byHandle.set(handle, account);
    }
    const input = Array.from(byHandle, ([handle, account]) => ({ ...account, handle }));
    const entered = await run.statements.rows(enterBatch, [run.sourceId, run.spaceId, JSON.stringify(input), run.language, run.now]);
    run.tally.added.accounts += entered.length;
    const done = new Set(entered.map((row) => row.external_id));
    waiting = waiting.filter((account) => !done.has(account.external_id));
  }
}

export function biographyOf(text: string): string | null {
  return (
    Array.from(text.slice(0, 2 * LONGEST_BIOGRAPHY))
      .slice(0, LONGEST_BIOGRAPHY)
      .join('')
      .trim() || null
  );
}

export function openingReputation(points: number): number {
  return Math.min(Math.max(points, 0), HIGHEST_REPUTATION);
}

/** How somebody is called whose own name cannot be seen. */
export function namelessName(run: ImportRun, id: string): string {
  return message('interchange_nameless', { id }, run.language);
}

/** The account in whose name the former site itself acted. */
export function formerSiteName(run: ImportRun): string {
  return message('interchange_former_site', {}, run.language);
}
