import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { redeemDocument, rewardDocument, rewardsDocument } from '#features/recognition/rewards/reward.graphql.ts';
import { local } from '#words/local';

export async function loadRewards(event: ServerLoadEvent) {
  const { viewer, rewards, pointsCampaigns: campaigns } = await ask(event, rewardsDocument, { after: event.url.searchParams.get('after') });
  return { points: viewer, campaigns, rewards: rewards.nodes, pageInfo: rewards.pageInfo };
}

export async function loadReward(event: ServerLoadEvent) {
  const { viewer, reward } = await ask(event, rewardDocument, { id: event.params['id'] ?? '' });
  if (!reward) notFound();
  return { points: viewer, reward };
}

export const redeem = asForm({
  name: 'default',
  document: redeemDocument,
  variables: (fields, { params }) => ({ input: { rewardId: params['id'] ?? '', idempotencyKey: fields.optional('idempotencyKey') } }),
  done: () => redirect(303, local('/me/rewards')),
});
