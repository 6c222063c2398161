import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { formOf } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notFound, unlessAllowed } from '#api/missing.server';
import { questionPath, splitPath } from '#features/community/question-path.ts';
import { questionToSplitDocument, splitQuestionDocument, undoSplitDocument } from '#features/community/split/split.graphql.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadSplit(event: ServerLoadEvent) {
  const id = event.params['id'] ?? '';
  const { question } = await ask(event, questionToSplitDocument, { id, signedIn: event.locals.hasSession });
  if (!question) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  unlessAllowed(question.space.permissions?.[0]);
  if (event.request.method === 'GET' && question.id !== id) redirect(302, local(splitPath(question)));
  const { title, language, splitFrom: from, answers } = question;
  return {
    path: questionPath(question),
    title,
    language,
    from: from && { path: questionPath(from), title: from.title, language: from.language },
    answers: answers?.nodes.filter(({ held, withheld }) => !held && withheld === null) ?? [],
    /** Only the newest are offered. */
    more: answers?.pageInfo.hasNextPage === true,
  };
}

/** What is about to be done, before it is done: nothing is sent. */
export async function preview(event: RequestEvent) {
  return { previewed: new Fields(await formOf(event)).typed() };
}

export const split = asForm({
  name: 'split',
  document: splitQuestionDocument,
  variables: (fields, event) => ({
    input: { questionId: event.params['id'] ?? '', answerIds: fields.names('answer-'), title: fields.text('title'), body: fields.text('body') },
  }),
  done: (question) => redirect(303, local(questionPath(question))),
});

export const undo = asForm({
  name: 'undo',
  document: undoSplitDocument,
  variables: (_fields, event) => ({ input: { questionId: event.params['id'] ?? '' } }),
  done: (question) => redirect(303, local(questionPath(question))),
});
