import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { decidedAs } from '#features/desk/review/decided.ts';
import ReviewSide from '#features/desk/review/ReviewSide.svelte';
import { reviewDocument } from '#features/desk/review/review.graphql.ts';
import { isSplit } from '#features/knowledge/difference/view.ts';
import { signInFor } from '#frame/next.ts';
import { still } from '#frame/still/still.server.ts';
import { local } from '#words/local';

/** A text under review, for who decides about it, who wrote it, and the staff. What was published is read in the history. */
export async function loadReview(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { viewer, revision } = await ask(event, reviewDocument, { id: event.params['id'] ?? '' });
  if (!revision) notFound();
  if (revision.state === 'PUBLISHED' || revision.state === 'SUPERSEDED') redirect(303, local(`/a/${revision.article.id}/history?text=${revision.id}`));
  const viewerId = viewer?.account.id ?? '';
  return {
    text: revision,
    viewerId,
    isOwn: revision.author.id === viewerId || revision.contributors.some(({ account }) => account.id === viewerId),
    seesQueue: viewer?.viewerCan.includes('SEE_REVIEW_QUEUE') ?? false,
    decided: decidedAs(event.url.searchParams.get('decided')),
    split: isSplit(event.url),
    side: still(event, ReviewSide, { text: revision }),
  };
}
