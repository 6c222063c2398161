import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound, unlessAllowed } from '#api/missing.server';
import { questionPath, turnPath } from '#features/community/question-path.ts';
import { turnedPath } from '#features/community/turning/turned-path.ts';
import {
  textToTurnDocument,
  turnAnswerIntoCommentDocument,
  turnCommentIntoAnswerDocument,
  undoTurnDocument,
} from '#features/community/turning/turning.graphql.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadTurning(event: ServerLoadEvent) {
  const id = textId(event);
  const { question, textToTurn: text } = await ask(event, textToTurnDocument, { question: event.params['id'] ?? '', id, signedIn: event.locals.hasSession });
  if (!question) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  unlessAllowed(question.space.permissions?.[0]);
  if (!text || text.questionId !== question.id) notFound();
  if (event.request.method === 'GET' && text.id !== id) redirect(302, local(turnPath(question, text.id)));
  return {
    question: { id: question.id, path: questionPath(question), title: question.title, language: question.language },
    text,
    answers: question.answers?.nodes.filter((answer) => answer.id !== text.id) ?? [],
    /** Not all answers are offered: others are named by their address. */
    more: question.answers?.pageInfo.hasNextPage === true,
  };
}

const textId = ({ params }: Pick<RequestEvent, 'params'>): string => params['text'] ?? '';
const read = (text: { readonly address: string }): never => redirect(303, turnedPath(text));

/** People paste the address of an answer; its number alone will do. */
const answerIn = (typed: string): string => /answer[-=](\d+)/.exec(typed)?.[1] ?? typed.trim();

export const toComment = asForm({
  name: 'toComment',
  document: turnAnswerIntoCommentDocument,
  variables: (fields, event) => ({ input: { answerId: textId(event), onContentId: answerIn(fields.text('other')) || fields.text('onContentId') } }),
  done: read,
});

export const toAnswer = asForm({
  name: 'toAnswer',
  document: turnCommentIntoAnswerDocument,
  variables: (_fields, event) => ({ input: { commentId: textId(event) } }),
  done: read,
});

export const undo = asForm({
  name: 'undo',
  document: undoTurnDocument,
  variables: (_fields, event) => ({ input: { contentId: textId(event) } }),
  done: read,
});
