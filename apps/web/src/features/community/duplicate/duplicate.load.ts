import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { contentIdIn } from '#api/content-id';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { markDuplicateDocument, questionWithSimilarDocument, unmarkDuplicateDocument } from '#features/community/duplicate/duplicate.graphql.ts';
import { questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadDuplicate(event: ServerLoadEvent) {
  const { question, similarQuestions } = await ask(event, questionWithSimilarDocument, { id: event.params['id'] ?? '', signedIn: event.locals.hasSession });
  if (!question) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const permission = question.space.permissions?.[0];
  if (permission?.allowed === false) {
    notAllowed({ message: permission.sentence, needs: permission.missing?.needs ?? [], missingReputation: permission.missing?.reputation ?? null });
  }
  return {
    path: questionPath(question),
    title: question.title,
    language: question.language,
    closed: question.closed,
    mayMark: new Set<string>(question.viewerCan).has('MARK_DUPLICATE'),
    similar: similarQuestions.filter(({ kind, threadId }) => kind !== 'ARTICLE' && threadId !== question.id),
  };
}

export const mark = asForm({
  name: 'mark',
  document: markDuplicateDocument,
  variables: (fields, event) => ({
    input: { questionId: event.params['id'] ?? '', duplicateOf: contentIdIn(fields.text('duplicateOf')) || fields.text('similar') },
  }),
  done: (question) => redirect(303, local(questionPath(question))),
});

export const unmark = asForm({
  name: 'unmark',
  document: unmarkDuplicateDocument,
  variables: (_fields, event) => ({ input: { questionId: event.params['id'] ?? '' } }),
  done: (question) => redirect(303, local(questionPath(question))),
});
