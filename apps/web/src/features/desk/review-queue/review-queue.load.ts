import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { comeIn } from '#features/desk/doors.server.ts';
import NominationRows from '#features/desk/review-queue/NominationRows.svelte';
import { reviewQueueDocument } from '#features/desk/review-queue/review-queue.graphql.ts';
import WaitingRows from '#features/desk/review-queue/WaitingRows.svelte';
import { decidedAs } from '#features/desk/review/decided.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadReviewQueue(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SEE_REVIEW_QUEUE', need: 'reviewerOfSpace', message: m.web_desk_review_not_allowed() });
  const { searchParams } = event.url;
  const space = searchParams.get('space') ?? '';
  const { viewer, reviewQueue, nominations } = await ask(event, reviewQueueDocument, {
    space: space || null,
    after: searchParams.get('after'),
    nominationsAfter: searchParams.get('nominations'),
  });
  return {
    space,
    spaces: viewer?.reviewerSpaces ?? [],
    decided: decidedAs(searchParams.get('decided')),
    isEmpty: reviewQueue.nodes.length === 0,
    waiting: still(event, WaitingRows, { texts: reviewQueue.nodes, viewerId: viewer?.account.id ?? '' }),
    pageInfo: reviewQueue.pageInfo,
    nominations: nominations.nodes.length === 0 ? null : still(event, NominationRows, { nominations: nominations.nodes }),
    nominationsPage: nominations.pageInfo,
  };
}
