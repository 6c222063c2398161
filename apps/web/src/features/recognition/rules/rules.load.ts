import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { pointsRuleSetsDocument } from '#features/recognition/rules/rules.graphql.ts';
import RuleSets from '#features/recognition/rules/RuleSets.svelte';
import Tiers from '#features/recognition/rules/Tiers.svelte';
import { still } from '#frame/still/still.server.ts';

/** The rules of points: those in force, those to come and those of the past. */
export async function loadPointsRules(event: ServerLoadEvent) {
  const rules = await ask(event, pointsRuleSetsDocument, { after: event.url.searchParams.get('after') });
  const { pointsRuleSets, pointsCampaigns: campaigns, loyaltyTiers: tiers, loyaltyTermsToCome: toCome } = rules;
  return {
    campaigns,
    tiers: still(event, Tiers, { tiers, toCome }),
    sets: still(event, RuleSets, { sets: pointsRuleSets.nodes }),
    pageInfo: pointsRuleSets.pageInfo,
  };
}
