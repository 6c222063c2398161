import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { stopMailsDocument, unsubscriptionDocument } from '#features/notifications/unsubscribe/unsubscribe.graphql.ts';

export async function loadUnsubscription(event: ServerLoadEvent) {
  const { unsubscription } = await ask(event, unsubscriptionDocument, { token: event.params['token'] ?? '' });
  return { unsubscription };
}

/** By a press of a button only: programs that look through mails open every link. */
export const stopMails = asForm({
  name: 'default',
  document: stopMailsDocument,
  variables: (fields, { params }) => ({ input: { token: params['token'] ?? '', all: fields.text('all') === 'yes' } }),
  done: ({ all }) => ({ stopped: all ? ('all' as const) : ('these' as const) }),
});
