import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { mutedQuestionsDocument } from '#features/notifications/mute.graphql.ts';
import { signInFor } from '#frame/next.ts';

export async function loadMutedQuestions(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { mutedQuestions } = await ask(event, mutedQuestionsDocument, { after: event.url.searchParams.get('after') });
  return { questions: mutedQuestions.nodes, pageInfo: mutedQuestions.pageInfo };
}
