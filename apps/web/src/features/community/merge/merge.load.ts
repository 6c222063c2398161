import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { contentIdIn } from '#api/content-id';
import { asForm } from '#api/form.server';
import { notFound, unlessAllowed } from '#api/missing.server';
import { mergeQuestionsDocument, questionToMergeDocument, undoMergeDocument } from '#features/community/merge/merge.graphql.ts';
import { mergePath, questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadMerge(event: ServerLoadEvent) {
  const id = event.params['id'] ?? '';
  const { question, similarQuestions } = await ask(event, questionToMergeDocument, { id, signedIn: event.locals.hasSession });
  if (!question) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  unlessAllowed(question.space.permissions?.[0]);
  return {
    path: questionPath(question),
    title: question.title,
    language: question.language,
    /** It stands within the question that is told of here. */
    merged: question.id !== id,
    similar: similarQuestions.filter(({ kind, threadId }) => kind !== 'ARTICLE' && threadId !== question.id),
  };
}

export const merge = asForm({
  name: 'merge',
  document: mergeQuestionsDocument,
  variables: (fields, event) => ({
    input: { questionId: event.params['id'] ?? '', intoId: contentIdIn(fields.text('intoId')) || fields.text('similar') },
  }),
  // Where it can be taken back.
  done: (_question, _fields, event) => redirect(303, local(mergePath({ id: event.params['id'] ?? '', slug: event.params['slug'] ?? '' }))),
});

export const undo = asForm({
  name: 'undo',
  document: undoMergeDocument,
  variables: (_fields, event) => ({ input: { questionId: event.params['id'] ?? '' } }),
  done: (question) => redirect(303, local(questionPath(question))),
});
