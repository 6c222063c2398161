import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import {
  putSearchRankingInForceDocument,
  type Ranking,
  searchRankingDocument,
  startSearchComparisonDocument,
  stopSearchComparisonDocument,
  undoSearchRankingDocument,
} from '#features/insights/ranking/search-ranking.graphql.ts';

export async function loadSearchRanking(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'TUNE_SEARCH_RANKING', need: 'manager', message: m.web_search_ranking_not_allowed() });
  const { searchRanking, searchComparisons } = await ask(event, searchRankingDocument, { after: event.url.searchParams.get('after') });
  return { inForce: searchRanking, comparisons: searchComparisons.nodes, pageInfo: searchComparisons.pageInfo };
}

const seenAgain = (event: RequestEvent): never => redirect(303, event.url.pathname);

function rankingIn(fields: Fields, side: 'a' | 'b'): Ranking {
  const integer = (name: string) => fields.integer(`${side}-${name}`);
  return {
    name: fields.text(`${side}-name`).trim(),
    officialFirst: integer('officialFirst'),
    official: integer('official'),
    solved: integer('solved'),
    votes: integer('votes'),
    age: integer('age'),
  };
}

const start = asForm({
  name: 'start',
  document: startSearchComparisonDocument,
  variables: (fields) => ({
    input: { a: rankingIn(fields, 'a'), b: rankingIn(fields, 'b'), until: fields.moment('until'), mostSearches: fields.integer('mostSearches') },
  }),
  done: (_started, _fields, event) => seenAgain(event),
});

const stop = asForm({
  name: 'stop',
  document: stopSearchComparisonDocument,
  variables: (fields) => ({ input: { id: fields.text('about') } }),
  done: (_stopped, _fields, event) => seenAgain(event),
});

const put = asForm({
  name: 'put',
  document: putSearchRankingInForceDocument,
  variables: (fields) => ({ input: { comparisonId: fields.text('about'), which: fields.choice('which', ['A', 'B']) } }),
  done: (_put, _fields, event) => seenAgain(event),
});

const undo = asForm({
  name: 'undo',
  document: undoSearchRankingDocument,
  variables: (fields) => ({ input: { id: fields.text('about') } }),
  done: (_undone, _fields, event) => seenAgain(event),
});

export const rankingActions = { start, stop, put, undo };
