import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed } from '#api/missing.server';
import { answerOf } from '#features/community/answer-of.server.ts';
import { answersToEditDocument, editAnswerDocument } from '#features/community/edit/edit.graphql.ts';
import { questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadEditAnswer(event: ServerLoadEvent) {
  const { question, answer } = await answerOf(event, (place) => ask(event, answersToEditDocument, place));
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  if (!answer.viewerCan.includes('EDIT')) notAllowed({ message: m.web_community_edit_not_allowed(), needs: ['author', 'staffOfSpace'] });
  return {
    path: `${questionPath(question)}#answer-${answer.id}`,
    question: { title: question.title, language: question.language },
    body: answer.body.markdown,
  };
}

export const editAnswer = asForm({
  name: 'default',
  document: editAnswerDocument,
  variables: (fields, event) => ({
    input: {
      answerId: event.params['answer'] ?? '',
      body: fields.text('body'),
      base: fields.optional('base'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: ({ id, question }) => redirect(303, `${local(questionPath(question))}#answer-${id}`),
});
