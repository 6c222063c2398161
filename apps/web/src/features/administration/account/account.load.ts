import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import AccountActs from '#features/administration/account/AccountActs.svelte';
import { managedAccountDocument } from '#features/administration/account/account.graphql.ts';
import AllAbilities from '#features/administration/account/AllAbilities.svelte';
import { comeIn } from '#features/desk/doors.server.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadAccount(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SANCTION', need: 'staffOfSpace', message: m.web_admin_accounts_not_allowed_one() });
  const { managedAccount: managed, spaces, segments, abilityRules } = await ask(event, managedAccountDocument, { handle: event.params['handle'] ?? '' });
  if (!managed) notFound();
  const { recentActs, permissions, ...shown } = managed;
  return {
    managed: shown,
    spaces,
    segments,
    abilities: abilityRules.rules.filter(({ fixed }) => !fixed),
    acts: recentActs && still(event, AccountActs, { acts: recentActs }),
    permissions: permissions && still(event, AllAbilities, { permissions }),
  };
}
