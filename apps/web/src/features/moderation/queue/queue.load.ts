import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { moderationQueueDocument } from '#features/moderation/moderation.graphql.ts';
import ItemRows from '#features/moderation/queue/ItemRows.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadModerationQueue(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'MODERATE', need: 'staffOfSpace', message: m.web_moderation_not_allowed() });
  const { searchParams } = event.url;
  const space = searchParams.get('space') ?? '';
  const state = searchParams.get('view') === 'decided' ? 'DECIDED' : 'PENDING';
  const { viewer, moderationQueue } = await ask(event, moderationQueueDocument, { space: space || null, state, after: searchParams.get('after') });
  return {
    space,
    spaces: viewer?.staffSpaces ?? [],
    isDecided: state === 'DECIDED',
    isEmpty: moderationQueue.nodes.length === 0,
    queue: still(event, ItemRows, { items: moderationQueue.nodes }),
    pageInfo: moderationQueue.pageInfo,
  };
}
