import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { unansweredDocument } from '#features/desk/unanswered/unanswered.graphql.ts';
import { reasonOf } from '#features/desk/unanswered/reasons.ts';
import QuestionQueue from '#features/desk/unanswered/QuestionQueue.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadUnanswered(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SEE_STAFF_QUEUE', need: 'staffOfSpace', message: m.web_desk_not_allowed() });
  const { searchParams } = event.url;
  const space = searchParams.get('space') ?? '';
  const reason = reasonOf(searchParams.get('reason'));
  const mine = searchParams.get('mine') === 'yes';
  const { viewer, staffQueue } = await ask(event, unansweredDocument, { space: space || null, reason, mine, after: searchParams.get('after') });
  return {
    space,
    reason,
    mine,
    spaces: viewer?.staffSpaces ?? [],
    isEmpty: staffQueue.nodes.length === 0,
    queue: still(event, QuestionQueue, { waiting: staffQueue.nodes }),
    pageInfo: staffQueue.pageInfo,
  };
}
