import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed } from '#api/missing.server';
import { answerOf } from '#features/community/answer-of.server.ts';
import { answersToCorrectDocument, proposeCorrectionDocument } from '#features/community/correction/correction.graphql.ts';
import { correctionsPath } from '#features/community/correction/paths.ts';
import { questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadCorrect(event: ServerLoadEvent) {
  const { question, answer } = await answerOf(event, (place) => ask(event, answersToCorrectDocument, place));
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  if (!answer.viewerCan.includes('PROPOSE_CORRECTION')) {
    const [permission] = question.space.permissions;
    notAllowed({ message: permission?.allowed === false ? permission.sentence : m.web_corrections_not_allowed(), needs: [] });
  }
  return {
    path: `${questionPath(question)}#answer-${answer.id}`,
    question: { title: question.title, language: question.language },
    authorName: answer.authorName,
    answerId: answer.id,
    body: answer.body.markdown,
  };
}

export const correct = asForm({
  name: 'default',
  document: proposeCorrectionDocument,
  variables: (fields, event) => ({
    input: {
      answerId: event.params['answer'] ?? '',
      kind: fields.choice('kind', ['FACTUAL', 'OUTDATED', 'UNCLEAR', 'TONE', 'SAFETY']),
      reason: fields.text('reason'),
      body: fields.text('body'),
      base: fields.optional('base'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: ({ id }, _fields, { params }) =>
    redirect(303, local(correctionsPath({ id: params['id'] ?? '', slug: params['slug'] ?? '' }, params['answer'] ?? '', id))),
});
