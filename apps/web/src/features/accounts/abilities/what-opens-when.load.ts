import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { whatOpensWhenDocument } from '#features/accounts/abilities/what-opens-when.graphql.ts';
import RuleTable from '#features/administration/abilities/RuleTable.svelte';
import { still } from '#frame/still/still.server.ts';

/** What members can do, and with how many points; what only the organisation does is left out. */
export async function loadWhatOpensWhen(event: ServerLoadEvent) {
  const { abilityRules } = await ask(event, whatOpensWhenDocument, {});
  const open = abilityRules.rules.filter(({ reputation, anyone, roles }) => anyone || reputation !== null || roles.includes('EXPERT_OF_SPACE'));
  const rules = [...open].sort((one, other) => (one.reputation ?? 0) - (other.reputation ?? 0));
  return { table: still(event, RuleTable, { rules }) };
}
