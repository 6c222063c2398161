import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { loadJournal } from '#features/recognition/journal/journal.load.ts';
import { myPointsDocument } from '#features/recognition/my-points/my-points.graphql.ts';
import { signInFor } from '#frame/next.ts';

export async function loadMyPoints(event: ServerLoadEvent) {
  const ledger = event.url.searchParams.get('ledger') === 'loyalty' ? ('LOYALTY' as const) : ('REPUTATION' as const);
  const { viewer, pointsCampaigns: campaigns } = await ask(event, myPointsDocument, {});
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  return { ledger, campaigns, points: viewer, loaded: await loadJournal(event, ledger, null) };
}
