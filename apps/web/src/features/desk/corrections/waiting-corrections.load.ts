import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import CorrectionQueue from '#features/desk/corrections/CorrectionQueue.svelte';
import { waitingCorrectionsDocument } from '#features/desk/corrections/waiting-corrections.graphql.ts';
import { comeIn } from '#features/desk/doors.server.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadWaitingCorrections(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SEE_STAFF_QUEUE', need: 'staffOfSpace', message: m.web_desk_not_allowed() });
  const { searchParams } = event.url;
  const space = searchParams.get('space') ?? '';
  const { viewer, waitingCorrections } = await ask(event, waitingCorrectionsDocument, { space: space || null, after: searchParams.get('after') });
  return {
    space,
    spaces: viewer?.staffSpaces ?? [],
    isEmpty: waitingCorrections.nodes.length === 0,
    queue: still(event, CorrectionQueue, { waiting: waitingCorrections.nodes }),
    pageInfo: waitingCorrections.pageInfo,
  };
}
