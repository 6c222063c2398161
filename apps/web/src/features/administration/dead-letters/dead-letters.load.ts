import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { deadLettersDocument, retryDeadLetterDocument } from '#features/administration/dead-letters/dead-letters.graphql.ts';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';

export async function loadDeadLetters(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { deadLetters } = await ask(event, deadLettersDocument, { after: event.url.searchParams.get('after') });
  return { letters: deadLetters.nodes, pageInfo: deadLetters.pageInfo };
}

export const retryDeadLetter = asForm({
  name: 'retry',
  document: retryDeadLetterDocument,
  variables: (fields) => ({ input: { id: fields.text('about') } }),
  done: ({ id }) => ({ retried: id }),
});
