import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { appealEntryDocument, entryToAppealDocument, myAppealsDocument } from '#features/recognition/points-appeals/points-appeal.graphql.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadEntry(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  return { entry: (await ask(event, entryToAppealDocument, { id: event.params['id'] ?? '' })).entryToAppeal };
}

export const askAboutEntry = asForm({
  name: 'ask',
  document: appealEntryDocument,
  variables: (fields, { params }) => ({
    input: { entryId: params['id'] ?? '', reason: fields.text('reason'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: () => redirect(303, local('/me/points/asked')),
});

export async function loadAsked(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { myPointsAppeals } = await ask(event, myAppealsDocument, { after: event.url.searchParams.get('after') });
  return { appeals: myPointsAppeals.nodes, pageInfo: myPointsAppeals.pageInfo };
}
