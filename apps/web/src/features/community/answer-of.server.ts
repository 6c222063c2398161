import type { ServerLoadEvent } from '@sveltejs/kit';
import { notFound } from '#api/missing.server';

interface Answered {
  readonly answers: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface Found<Question extends Answered> {
  readonly question: Question;
  readonly answer: Question['answers']['nodes'][number];
}

/** The answer that the address names: found through its question, a page of `read` after the other. */
export async function answerOf<Question extends Answered>(
  event: ServerLoadEvent,
  read: (place: { id: string; after: string | null }) => Promise<{ question: Question | null }>,
): Promise<Found<Question>> {
  const id = event.params['id'] ?? '';
  for (let after: string | null = null; ;) {
    const { question } = await read({ id, after });
    const answer = question?.answers.nodes.find((one) => one.id === event.params['answer']);
    if (question && answer) return { question, answer };
    if (!question?.answers.pageInfo.hasNextPage) notFound();
    after = question.answers.pageInfo.endCursor;
  }
}
