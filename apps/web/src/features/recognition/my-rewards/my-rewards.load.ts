import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { cancelRedemptionDocument, myRewardsDocument, showVoucherCodeDocument } from '#features/recognition/my-rewards/my-rewards.graphql.ts';
import { signInFor } from '#frame/next.ts';

export async function loadMyRewards(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { myRedemptions } = await ask(event, myRewardsDocument, { after: event.url.searchParams.get('after') });
  return { redemptions: myRedemptions.nodes, pageInfo: myRedemptions.pageInfo };
}

export const cancelRedemption = asForm({
  name: 'cancel',
  document: cancelRedemptionDocument,
  variables: (fields) => ({ input: { redemptionId: fields.text('about'), idempotencyKey: fields.optional('idempotencyKey') } }),
  done: ({ id }) => ({ cancelled: id }),
});

/** Only the answer to this form holds the code: the page itself never does. */
export const showVoucherCode = asForm({
  name: 'show',
  document: showVoucherCodeDocument,
  variables: (fields) => ({ input: { redemptionId: fields.text('about') } }),
  done: ({ voucherCode, redemption }) => ({ shown: { redemptionId: redemption.id, code: voucherCode } }),
});
