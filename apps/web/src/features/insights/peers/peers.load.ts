import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { peersDocument } from '#features/insights/peers/peers.graphql.ts';
import PeersText from '#features/insights/peers/PeersText.svelte';
import * as m from '@kehila/messages/web';
import { still } from '#frame/still/still.server.ts';

const longestSlug = 60;

export async function loadPeers(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SEE_SEARCH_INSIGHTS', need: 'staffOfSpace', message: m.web_peers_not_allowed() });
  const space = (event.url.searchParams.get('space') ?? '').slice(0, longestSlug);
  const { spaces, viewer, peerAnswers } = await ask(event, peersDocument, { space: space || null });
  if (!peerAnswers) notFound();
  return {
    space,
    spaces: viewer?.staffSpaces.length ? viewer.staffSpaces : spaces,
    hasQuestions: peerAnswers.all.questions > 0,
    numbers: still(event, PeersText, { answers: peerAnswers }),
  };
}
