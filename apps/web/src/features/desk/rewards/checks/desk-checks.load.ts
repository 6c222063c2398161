import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { clearRedemptionDocument, deskChecksDocument } from '#features/desk/rewards/checks/desk-checks.graphql.ts';
import { refuseDocument } from '#features/desk/rewards/desk-rewards.graphql.ts';

export async function loadDeskChecks(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'DECIDE_REDEMPTION', need: 'staffOfSpace', message: m.web_rewards_desk_not_allowed() });
  const { doubtfulRedemptions } = await ask(event, deskChecksDocument, { after: event.url.searchParams.get('after') });
  return { doubtful: doubtfulRedemptions.nodes, pageInfo: doubtfulRedemptions.pageInfo };
}

const decision = (fields: Fields) => ({
  redemptionId: fields.text('about'),
  reason: fields.text('reason'),
  idempotencyKey: fields.optional('idempotencyKey'),
});
const done = () => ({ done: true });

const refuse = asForm({ name: 'decide', document: refuseDocument, variables: (fields) => ({ input: decision(fields) }), done });
const clear = asForm({
  name: 'decide',
  document: clearRedemptionDocument,
  variables: (fields) => ({ input: { ...decision(fields), evidence: fields.words('evidence') } }),
  done,
});

export const deskCheckActions = { refuse, clear };
