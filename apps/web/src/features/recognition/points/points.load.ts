import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { loadJournal } from '#features/recognition/journal/journal.load.ts';
import { pathOfNextSteps } from '#features/recognition/next-steps/path.ts';
import { pointsOfDocument } from '#features/recognition/points/points.graphql.ts';

/** Reputation is earned in public, so its journal is public; loyalty points are everybody's own. */
export async function loadPoints(event: ServerLoadEvent) {
  const handle = event.params['handle'] ?? '';
  const { account, viewer } = await ask(event, pointsOfDocument, { handle });
  if (!account) notFound();
  return { account, next: pathOfNextSteps(viewer, account.handle), loaded: await loadJournal(event, 'REPUTATION', handle) };
}
