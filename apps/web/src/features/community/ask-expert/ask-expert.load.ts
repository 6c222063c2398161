import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { askExpertDocument, expertsToAskDocument } from '#features/community/ask-expert/ask-expert.graphql.ts';
import { questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadAskExpert(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { question, expertsToAsk } = await ask(event, expertsToAskDocument, { id: event.params['id'] ?? '' });
  if (!question) notFound();
  const { askedExperts: asked } = question;
  // Whoever was asked sees that, and asks nobody else.
  if (!asked || asked.experts.some(({ mine }) => mine && !asked.mayAsk)) {
    notAllowed({ message: m.web_experts_ask_not_allowed(), needs: ['asker', 'staffOfSpace'] });
  }
  return { path: questionPath(question), title: question.title, language: question.language, mayAsk: asked.mayAsk, experts: expertsToAsk };
}

export const askExpert = asForm({
  name: 'askExpert',
  document: askExpertDocument,
  variables: (fields, event) => ({ input: { questionId: event.params['id'] ?? '', handle: fields.text('handle') } }),
  done: (question) => redirect(303, local(questionPath(question))),
});
