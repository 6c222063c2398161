import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { reviewerNumbersDocument } from '#features/insights/reviewers/reviewers.graphql.ts';
import ReviewerTable from '#features/insights/reviewers/ReviewerTable.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadReviewers(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SEE_REVIEWER_NUMBERS', need: 'manager', message: m.web_reviewers_not_allowed() });
  const { reviewerNumbers } = await ask(event, reviewerNumbersDocument, { after: event.url.searchParams.get('after') });
  const { since, pageInfo, mostDecisions: most, reviewers } = reviewerNumbers;
  return { since, pageInfo, table: reviewers.length === 0 ? null : still(event, ReviewerTable, { reviewers, most }) };
}
