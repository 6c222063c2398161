import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { approveDocument, deskRewardsDocument, fulfilDocument, refundDocument, refuseDocument } from '#features/desk/rewards/desk-rewards.graphql.ts';
import { cancelRedemptionDocument } from '#features/recognition/my-rewards/my-rewards.graphql.ts';

export const shownStates = ['HELD', 'APPROVED', 'FULFILLED'] as const;

export async function loadDeskRewards(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'DECIDE_REDEMPTION', need: 'staffOfSpace', message: m.web_rewards_desk_not_allowed() });
  const { searchParams } = event.url;
  const state = shownStates.find((one) => one.toLowerCase() === searchParams.get('state')) ?? 'HELD';
  const { viewer, redemptions } = await ask(event, deskRewardsDocument, { state, after: searchParams.get('after') });
  return { state, viewerId: viewer?.account.id, redemptions: redemptions.nodes, pageInfo: redemptions.pageInfo };
}

const about = (fields: Fields) => ({ redemptionId: fields.text('about'), idempotencyKey: fields.optional('idempotencyKey') });
const withReason = (fields: Fields) => ({ ...about(fields), reason: fields.text('reason') });
const done = () => ({ done: true });

export const deskRewardActions = {
  approve: asForm({ name: 'approve', document: approveDocument, variables: (fields) => ({ input: about(fields) }), done }),
  refuse: asForm({ name: 'refuse', document: refuseDocument, variables: (fields) => ({ input: withReason(fields) }), done }),
  fulfil: asForm({ name: 'fulfil', document: fulfilDocument, variables: (fields) => ({ input: about(fields) }), done }),
  callOff: asForm({ name: 'callOff', document: cancelRedemptionDocument, variables: (fields) => ({ input: about(fields) }), done }),
  refund: asForm({ name: 'refund', document: refundDocument, variables: (fields) => ({ input: withReason(fields) }), done }),
};
