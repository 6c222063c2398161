import type { RequestEvent } from '@sveltejs/kit';
import type { Html } from '#api/html';
import { questionPath } from '#features/community/question-path.ts';
import { partsOfBoth } from '#features/community/thread/shown-thread.server.ts';
import ReadAnswer from '#features/community/thread/still/ReadAnswer.svelte';
import ReadThread from '#features/community/thread/still/ReadThread.svelte';
import SignedOutActs from '#features/community/thread/still/SignedOutActs.svelte';
import SignedOutAnswer from '#features/community/thread/still/SignedOutAnswer.svelte';
import type { Thread } from '#features/community/thread/thread.graphql.ts';
import { stillOnce, still } from '#frame/still/still.server.ts';

type PartsOfBoth = ReturnType<typeof partsOfBoth>;

export interface ReadParts extends PartsOfBoth, Record<string, unknown> {
  readonly acts: Html;
  readonly answers: readonly Html[];
  readonly foot: Html;
}

/** The thread for who only reads: each answer with its comments is one part, written when it changes. */
export function readThread(event: RequestEvent, thread: Thread, order: Parameters<typeof partsOfBoth>[2]): Html {
  const { id, score, affectedCount, followerCount, closed, locked } = thread;
  const open = closed === null && !locked;
  const shared = { space: thread.space.name, question: { id, slug: thread.slug }, path: questionPath(thread), open };
  const parts: ReadParts = {
    ...partsOfBoth(event, thread, order),
    acts: still(event, SignedOutActs, { id, score, affectedCount, followerCount }),
    answers: thread.answers.nodes.map((answer) => still(event, ReadAnswer, { answer, ...shared })),
    foot: still(event, SignedOutAnswer, { id, open, closed: closed !== null, isAnswered: thread.answers.nodes.length > 0 }),
  };
  return stillOnce(event, ReadThread, parts);
}
