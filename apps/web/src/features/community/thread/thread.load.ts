import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import type { Html } from '#api/html';
import { insertPlainly, type Inserting, withArticle } from '#features/community/inserting/insert-plainly.server.ts';
import { questionPath } from '#features/community/question-path.ts';
import { draftWithQuotation } from '#features/community/thread/quoted-draft.server.ts';
import { readThread } from '#features/community/thread/read-thread.server.ts';
import { asShown, type ShownThread } from '#features/community/thread/shown-thread.server.ts';
import { toPageOfAnswer } from '#features/community/thread/answer-place.server.ts';
import { answerOrderOf } from '#features/community/thread/answer-orders.ts';
import Beside from '#features/community/thread/still/Beside.svelte';
import { threadDocument, type Thread } from '#features/community/thread/thread.graphql.ts';
import { isThin, tellThread } from '#features/community/thread/thread-head.server.ts';
import { announced } from '#features/notifications/announcements/announced.server.ts';
import { whyWithheld } from '#features/moderation/withheld/why-withheld.server.ts';
import { missing } from '#features/reading/gone.server.ts';
import type { Frame } from '#frame/frame.load.ts';
import { still } from '#frame/still/still.server.ts';
import { local } from '#words/local';

interface ThreadPage {
  readonly head: { readonly id: string; readonly title: string; readonly excerpt: string; readonly isHidden: boolean };
  /** For who is signed in: everything can be acted on. */
  readonly thread: ShownThread | null;
  /** For who only reads: no script, nothing sent twice. */
  readonly still: Html | null;
  readonly pageInfo: Thread['answers']['pageInfo'];
  readonly side: Html;
  /** What staff announce at this thread. */
  readonly announced: Html;
  readonly draft: string;
  /** An article, put in without script; for who is signed in. */
  readonly inserting: Inserting | null;
}

/** Every comment of a long talk, fewer answers a page: see `?comments=all`. */
const sizes = { usual: { answers: 30, comments: 20 }, allComments: { answers: 10, comments: 100 } };

export async function loadThread(event: ServerLoadEvent): Promise<ThreadPage> {
  const { searchParams } = event.url;
  const order = answerOrderOf(searchParams.get('order'));
  const size = searchParams.get('comments') === 'all' ? sizes.allComments : sizes.usual;
  const { question } = await ask(event, threadDocument, {
    id: event.params['id'] ?? '',
    order: order.value,
    after: searchParams.get('after'),
    signedIn: event.locals.hasSession,
    ...size,
  });
  if (!question) return missing(event, event.params['id'] ?? '');
  toRightAddress(event, question);
  await toPageOfAnswer(event, question);
  tellThread(event, question);

  const { viewer } = (await event.parent()) as Pick<Frame, 'viewer'>;
  const own = viewer !== null && question.author?.id === viewer.account.id;
  const page = {
    head: { id: question.id, title: question.title, excerpt: question.body.excerpt, isHidden: searchParams.size > 0 || isThin(question) },
    pageInfo: question.answers.pageInfo,
    announced: announced(event, question.announcements),
    side: still(event, Beside, { id: question.id, title: question.title, space: question.space, own }),
  };
  const draft = draftWithQuotation(event, question);
  if (viewer) {
    const inserting = await insertPlainly(event, question.space.slug);
    return {
      ...page,
      inserting,
      draft: withArticle(draft, inserting),
      thread: asShown(event, question, order.value, { whys: await whyWithheld(event, textsOf(question)), ignored: viewer.ignoredIds }),
      still: null,
    };
  }
  return { ...page, inserting: null, draft, thread: null, still: readThread(event, question, order.value) };
}

function textsOf({ answers, comments, ...question }: Thread) {
  return [question, ...comments.nodes, ...answers.nodes, ...answers.nodes.flatMap((answer) => answer.comments.nodes)];
}

/** Old and wrong slugs, and questions that were merged into another, lead to the right address for good. */
function toRightAddress({ params, url, request }: ServerLoadEvent, question: Thread): void {
  const isRight = params['id'] === question.id && (params['slug'] ?? '') === question.slug;
  if (request.method === 'GET' && !isRight) redirect(301, local(questionPath(question)) + url.search);
}
