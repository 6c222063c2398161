import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { answerOf } from '#features/community/answer-of.server.ts';
import { answersToCorrectDocument, correctionsDocument } from '#features/community/correction/correction.graphql.ts';
import { questionPath } from '#features/community/question-path.ts';
import type { Frame } from '#frame/frame.load.ts';

/** What was corrected in an answer and, for those whom it concerns, what waits. */
export async function loadCorrections(event: ServerLoadEvent) {
  const { question, answer } = await answerOf(event, (place) => ask(event, answersToCorrectDocument, place));
  const { corrections } = await ask(event, correctionsDocument, { answerId: answer.id, after: event.url.searchParams.get('after') });
  const { viewer } = (await event.parent()) as unknown as Frame;
  return {
    path: `${questionPath(question)}#answer-${answer.id}`,
    question: { id: question.id, slug: question.slug, title: question.title, language: question.language },
    answer: { id: answer.id, authorName: answer.authorName, markdown: answer.body.markdown, language: answer.body.language },
    isAuthor: viewer !== null && viewer.account.id === answer.author?.id,
    mayPropose: answer.viewerCan.includes('PROPOSE_CORRECTION'),
    corrections: corrections.nodes,
    pageInfo: corrections.pageInfo,
  };
}
