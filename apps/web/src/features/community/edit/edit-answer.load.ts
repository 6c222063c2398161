import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import type { ResultOf } from '@kehila/contracts';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { answersToEditDocument, editAnswerDocument } from '#features/community/edit/edit.graphql.ts';
import { questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadEditAnswer(event: ServerLoadEvent) {
  const { question, answer } = await answerOf(event);
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  if (!answer.viewerCan.includes('EDIT')) notAllowed({ message: m.web_community_edit_not_allowed(), needs: ['author', 'staffOfSpace'] });
  return {
    path: `${questionPath(question)}#answer-${answer.id}`,
    question: { title: question.title, language: question.language },
    body: answer.body.markdown,
  };
}

/** An answer is found through its question: page by page. */
async function answerOf(event: ServerLoadEvent, after: string | null = null): Promise<Found> {
  const { question } = await ask(event, answersToEditDocument, { id: event.params['id'] ?? '', after });
  if (!question) notFound();
  const answer = question.answers.nodes.find(({ id }) => id === event.params['answer']);
  if (answer) return { question, answer };
  return question.answers.pageInfo.hasNextPage ? answerOf(event, question.answers.pageInfo.endCursor) : notFound();
}

type Question = NonNullable<ResultOf<typeof answersToEditDocument>['question']>;

interface Found {
  readonly question: Question;
  readonly answer: Question['answers']['nodes'][number];
}

export const editAnswer = asForm({
  name: 'default',
  document: editAnswerDocument,
  variables: (fields, event) => ({
    input: { answerId: event.params['answer'] ?? '', body: fields.text('body'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: ({ id, question }) => redirect(303, `${local(questionPath(question))}#answer-${id}`),
});
