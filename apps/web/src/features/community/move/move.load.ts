import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound, unlessAllowed } from '#api/missing.server';
import { moveQuestionDocument, questionToMoveDocument, undoMoveDocument } from '#features/community/move/move.graphql.ts';
import { questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadMove(event: ServerLoadEvent) {
  const { question, spaces } = await ask(event, questionToMoveDocument, { id: event.params['id'] ?? '', signedIn: event.locals.hasSession });
  if (!question) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  unlessAllowed(question.space.permissions?.[0]);
  return {
    path: questionPath(question),
    title: question.title,
    language: question.language,
    space: question.space.name,
    movedFrom: question.movedFrom?.name ?? null,
    spaces: spaces.filter(({ slug, permissions }) => slug !== question.space.slug && permissions?.[0]?.allowed),
  };
}

export const move = asForm({
  name: 'move',
  document: moveQuestionDocument,
  variables: (fields, event) => ({ input: { questionId: event.params['id'] ?? '', space: fields.text('space') } }),
  done: (question) => redirect(303, local(questionPath(question))),
});

export const undo = asForm({
  name: 'undo',
  document: undoMoveDocument,
  variables: (_fields, event) => ({ input: { questionId: event.params['id'] ?? '' } }),
  done: (question) => redirect(303, local(questionPath(question))),
});
