import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { countedIn } from '#features/insights/search/counted.ts';
import { insightsDocument } from '#features/insights/search/insights.graphql.ts';
import LinkRateText from '#features/insights/search/LinkRateText.svelte';
import NumbersText from '#features/insights/search/NumbersText.svelte';
import TopicTable from '#features/insights/search/TopicTable.svelte';
import { still } from '#frame/still/still.server.ts';

export const door = { ability: 'SEE_SEARCH_INSIGHTS', need: 'staffOfSpace', message: m.web_insights_not_allowed } as const;

export async function loadInsights(event: ServerLoadEvent) {
  await comeIn(event, { ...door, message: door.message() });
  const { searchParams } = event.url;
  const counted = countedIn(searchParams);
  const { spaces, viewer, searchInsights, articleLinkRate, searchTopics } = await ask(event, insightsDocument, {
    space: counted.space || null,
    days: counted.days,
    outcome: counted.outcome,
    place: counted.place,
    day: counted.day || null,
    state: counted.state || null,
    after: searchParams.get('after'),
  });
  if (!searchInsights) notFound();
  return {
    counted,
    mayPin: viewer?.viewerCan.includes('PIN_SEARCH_RESULTS') === true,
    maySeeReviewers: viewer?.viewerCan.includes('SEE_REVIEWER_NUMBERS') === true,
    mayEditSynonyms: viewer?.viewerCan.includes('EDIT_SEARCH_SYNONYMS') === true,
    mayTune: viewer?.viewerCan.includes('TUNE_SEARCH_RANKING') === true,
    spaces: viewer?.staffSpaces.length ? viewer.staffSpaces : spaces,
    hasSearches: searchInsights.searches > 0 || searchInsights.asking.shown > 0,
    numbers: still(event, NumbersText, { numbers: searchInsights, counted }),
    linkRate: articleLinkRate ? still(event, LinkRateText, { rate: articleLinkRate }) : null,
    hasTopics: searchTopics.nodes.length > 0,
    topics: still(event, TopicTable, { topics: searchTopics.nodes, counted }),
    pageInfo: searchTopics.pageInfo,
  };
}
