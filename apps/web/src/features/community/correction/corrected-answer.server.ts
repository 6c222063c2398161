import type { ServerLoadEvent } from '@sveltejs/kit';
import type { ResultOf } from '@kehila/contracts';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { answersToCorrectDocument } from '#features/community/correction/correction.graphql.ts';

type Question = NonNullable<ResultOf<typeof answersToCorrectDocument>['question']>;

interface Found {
  readonly question: Question;
  readonly answer: Question['answers']['nodes'][number];
}

/** The answer that the address names, with its question. */
export async function correctedAnswer(event: ServerLoadEvent, after: string | null = null): Promise<Found> {
  const { question } = await ask(event, answersToCorrectDocument, { id: event.params['id'] ?? '', after });
  if (!question) notFound();
  const answer = question.answers.nodes.find(({ id }) => id === event.params['answer']);
  if (answer) return { question, answer };
  return question.answers.pageInfo.hasNextPage ? correctedAnswer(event, question.answers.pageInfo.endCursor) : notFound();
}
