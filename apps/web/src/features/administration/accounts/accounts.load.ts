import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import AccountTable from '#features/administration/accounts/AccountTable.svelte';
import { managedAccountsDocument } from '#features/administration/accounts/accounts.graphql.ts';
import { roles, states } from '#features/administration/accounts/chosen.ts';
import { comeIn } from '#features/desk/doors.server.ts';
import { still } from '#frame/still/still.server.ts';

/** Of a row; empty where it is none. */
const rowId = (text: string | null): string => (/^[1-9]\d{0,17}$/.test(text ?? '') ? (text ?? '') : '');

export async function loadAccounts(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'MANAGE_ACCOUNTS', need: 'administrator', message: m.web_admin_accounts_not_allowed() });
  const { searchParams } = event.url;
  const query = searchParams.get('query')?.trim() ?? '';
  const role = roles.find((name) => name === searchParams.get('role')) ?? '';
  const state = states.find((name) => name === searchParams.get('state')) ?? '';
  const segment = rowId(searchParams.get('segment'));
  const sanctioned = searchParams.has('sanctioned');
  const { managedAccounts, managedAccountCount, segments } = await ask(event, managedAccountsDocument, {
    filter: { query: query || null, role: role || null, state: state || null, segmentId: segment || null, sanctioned },
    after: searchParams.get('after'),
  });
  return {
    chosen: { query, role, state, segment, sanctioned },
    segments,
    count: managedAccountCount,
    table: still(event, AccountTable, { accounts: managedAccounts.nodes }),
    pageInfo: managedAccounts.pageInfo,
  };
}
