import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { loadJournal } from '#features/recognition/journal/journal.load.ts';
import { pointsOfDocument } from '#features/recognition/points/points.graphql.ts';

/** Reputation is earned in public, so its journal is public; loyalty points are everybody's own. */
export async function loadPoints(event: ServerLoadEvent) {
  const handle = event.params['handle'] ?? '';
  const { account } = await ask(event, pointsOfDocument, { handle });
  if (!account) notFound();
  return { account, loaded: await loadJournal(event, 'REPUTATION', handle) };
}
