import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { reReviewRevisionDocument, reReviewsDocument } from '#features/desk/re-review/re-review.graphql.ts';

export async function loadReReviews(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SEE_REVIEW_QUEUE', need: 'reviewerOfSpace', message: m.web_desk_review_not_allowed() });
  const { reReviews } = await ask(event, reReviewsDocument, { after: event.url.searchParams.get('after') });
  return { texts: reReviews.nodes, pageInfo: reReviews.pageInfo };
}

const saying = (wouldApprove: boolean) =>
  asForm({
    name: 'say',
    document: reReviewRevisionDocument,
    variables: (fields) => ({ input: { reReviewId: fields.text('about'), wouldApprove, reason: fields.text('reason') || null } }),
    done: () => ({ done: true }),
  });

export const reReviewActions = { would: saying(true), wouldNot: saying(false) };
