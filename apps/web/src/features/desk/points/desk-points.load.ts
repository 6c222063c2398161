import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { decideAppealDocument, waitingAppealsDocument } from '#features/recognition/points-appeals/points-appeal.graphql.ts';

export async function loadDeskPoints(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'DECIDE_REDEMPTION', need: 'staffOfSpace', message: m.web_journal_desk_not_allowed() });
  const { pointsAppeals } = await ask(event, waitingAppealsDocument, { after: event.url.searchParams.get('after') });
  return { appeals: pointsAppeals.nodes, pageInfo: pointsAppeals.pageInfo };
}

export const decideAppeal = asForm({
  name: 'decide',
  document: decideAppealDocument,
  variables: (fields) => ({
    input: {
      appealId: fields.text('about'),
      upheld: fields.choice('upheld', ['no', 'yes']) === 'yes',
      answer: fields.text('answer'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: () => ({ done: true }),
});
