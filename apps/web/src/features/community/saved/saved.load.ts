import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import QuestionRows from '#features/community/QuestionRows.svelte';
import { savedDocument } from '#features/community/saved/saved.graphql.ts';
import { signInFor } from '#frame/next.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadSaved(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { questions } = await ask(event, savedDocument, { after: event.url.searchParams.get('after') });
  return { isEmpty: questions.nodes.length === 0, rows: still(event, QuestionRows, { questions: questions.nodes }), pageInfo: questions.pageInfo };
}
