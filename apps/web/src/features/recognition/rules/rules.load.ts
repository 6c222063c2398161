import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { pointsRuleSetsDocument } from '#features/recognition/rules/rules.graphql.ts';
import RuleSets from '#features/recognition/rules/RuleSets.svelte';
import { still } from '#frame/still/still.server.ts';

/** The rules of points: those in force, those to come and those of the past. */
export async function loadPointsRules(event: ServerLoadEvent) {
  const { pointsRuleSets, pointsCampaigns: campaigns } = await ask(event, pointsRuleSetsDocument, { after: event.url.searchParams.get('after') });
  return { campaigns, sets: still(event, RuleSets, { sets: pointsRuleSets.nodes }), pageInfo: pointsRuleSets.pageInfo };
}
