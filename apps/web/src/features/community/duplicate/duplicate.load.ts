import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { contentIdIn } from '#api/content-id';
import { asForm } from '#api/form.server';
import { notFound, unlessAllowed } from '#api/missing.server';
import {
  confirmDuplicateDocument,
  declineDuplicateDocument,
  markDuplicateDocument,
  questionWithSimilarDocument,
  unmarkDuplicateDocument,
} from '#features/community/duplicate/duplicate.graphql.ts';
import { questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadDuplicate(event: ServerLoadEvent) {
  const { question, similarQuestions } = await ask(event, questionWithSimilarDocument, { id: event.params['id'] ?? '', signedIn: event.locals.hasSession });
  if (!question) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { suggestedDuplicate: suggested, declinedDuplicates: declined } = question;
  // Whoever asked decides about a suggestion, and reads what was declined, without being able to make one.
  const permission = question.space.permissions?.[0];
  if (suggested === null && declined.length === 0) unlessAllowed(permission);
  const can = new Set<string>(question.viewerCan);
  return {
    path: questionPath(question),
    title: question.title,
    language: question.language,
    // Whoever may not say so cannot take it back either.
    marked: question.closed?.reason === 'DUPLICATE' && permission?.allowed ? question.closed : null,
    suggested,
    declined,
    // The staff also mark while a suggestion waits.
    mayMark: can.has('MARK_DUPLICATE') && (!suggested || can.has('CLOSE')),
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

export const confirm = asForm({
  name: 'confirmDuplicate',
  document: confirmDuplicateDocument,
  variables: (fields) => ({ input: { suggestionId: fields.text('suggestion') } }),
  done: (question) => redirect(303, local(questionPath(question))),
});

export const decline = asForm({
  name: 'declineDuplicate',
  document: declineDuplicateDocument,
  variables: (fields) => ({ input: { suggestionId: fields.text('suggestion'), reason: fields.text('reason') } }),
  done: (question) => redirect(303, local(questionPath(question))),
});
