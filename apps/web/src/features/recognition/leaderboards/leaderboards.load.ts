import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { isMeasure, isPeriod } from '#features/recognition/leaderboards/board-words.ts';
import { leaderboardDocument, setLeaderboardShownDocument } from '#features/recognition/leaderboards/leaderboard.graphql.ts';
import Places from '#features/recognition/leaderboards/Places.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadLeaderboards(event: ServerLoadEvent) {
  const asked = (name: string): string => event.url.searchParams.get(name) ?? '';
  const [typedMeasure, typedPeriod] = [asked('measure').toUpperCase(), asked('period').toUpperCase()];
  const measure = isMeasure(typedMeasure) ? typedMeasure : ('REPUTATION' as const);
  const period = isPeriod(typedPeriod) ? typedPeriod : ('MONTH' as const);
  const [space, staff, day] = [asked('space'), asked('staff') !== '', asked('day')];
  const variables = { measure, period, space: space || null, staff, signedIn: event.locals.hasSession, after: asked('after') || null };
  const { viewer, spaces, leaderboard } = await ask(event, leaderboardDocument, { ...variables, day: day || null });
  if (!leaderboard) notFound();
  const { places, ...board } = leaderboard;
  return {
    asked: { measure, period, space, staff, day },
    spaces,
    board,
    shown: viewer?.shownOnLeaderboards ?? null,
    isEmpty: places.nodes.length === 0,
    places: still(event, Places, { measure, places: places.nodes }),
    pageInfo: places.pageInfo,
  };
}

/** Whether one is shown is told on the page, in the state that is stored. */
export const setShown = asForm({
  name: 'shown',
  document: setLeaderboardShownDocument,
  variables: (fields) => ({ input: { shown: fields.text('shown') === 'yes' } }),
  done: () => ({ saved: true }),
});
