import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { graphql, type ResultOf } from '@kehila/contracts';
import { ask } from '#api/ask.server';
import { questionPath } from '#features/community/question-path.ts';
import { turnedPath } from '#features/community/turning/turned-path.ts';
import { turnedTextDocument } from '#features/community/turning/turning.graphql.ts';
import type { Thread } from '#features/community/thread/thread.graphql.ts';
import { local } from '#words/local';

const placesDocument = graphql(`
  query AnswerPlaces($id: ID!, $after: String) {
    question(id: $id) {
      answers(first: 100, after: $after) {
        edges {
          cursor
          node {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Places = NonNullable<ResultOf<typeof placesDocument>['question']>['answers'];

const mostLooks = 10;

/** `?answer=12` leads to the page of the thread on which that answer stands, to the comment that it became, or to the thread to which it was taken; one that is on this page, or nowhere, leaves the page as it is. */
export async function toPageOfAnswer(event: ServerLoadEvent, thread: Thread): Promise<void> {
  const wanted = event.url.searchParams.get('answer');
  if (!wanted || thread.answers.nodes.some(({ id }) => id === wanted)) return;
  await toWhereItWent(event, thread, wanted);
  if (!thread.answers.pageInfo.hasNextPage) return;
  let after: string | null = null;
  for (let look = 0; look < mostLooks; look++) {
    const page: Places | undefined = (await ask(event, placesDocument, { id: thread.id, after })).question?.answers;
    if (!page) return;
    const { edges, pageInfo }: Places = page;
    const at = edges.findIndex(({ node }) => node.id === wanted);
    // It is the first of its page, so that it is seen at once.
    const cursor = at > 0 ? edges[at - 1]?.cursor : after;
    if (at >= 0 && cursor) redirect(302, `${local(questionPath(thread))}?after=${encodeURIComponent(cursor)}#answer-${wanted}`);
    if (at >= 0 || !pageInfo.hasNextPage) return;
    after = pageInfo.endCursor ?? null;
  }
}

/** What the staff made a comment of, or took out of the thread, is read where it is now. */
async function toWhereItWent(event: ServerLoadEvent, thread: Thread, wanted: string): Promise<void> {
  if (event.request.method !== 'GET') return;
  const { turnedText } = await ask(event, turnedTextDocument, { id: wanted });
  if (turnedText && (turnedText.id !== wanted || turnedText.questionId !== thread.id)) redirect(302, turnedPath(turnedText));
}
