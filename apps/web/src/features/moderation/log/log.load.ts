import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { moderationLogDocument } from '#features/moderation/log/log.graphql.ts';
import LogRows from '#features/moderation/log/LogRows.svelte';
import { isReason, isVerdict } from '#features/moderation/moderation-words.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadModerationLog(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'MODERATE', need: 'staffOfSpace', message: m.web_moderation_not_allowed() });
  const { searchParams } = event.url;
  const asked = (name: string): string => searchParams.get(name) ?? '';
  const [space, decision, reason] = [asked('space'), asked('decision'), asked('reason')];
  const { viewer, moderationLog } = await ask(event, moderationLogDocument, {
    space: space || null,
    decision: isVerdict(decision) ? decision : null,
    reason: isReason(reason) ? reason : null,
    after: searchParams.get('after'),
  });
  return {
    space,
    decision: isVerdict(decision) ? decision : null,
    reason: isReason(reason) ? reason : null,
    spaces: viewer?.staffSpaces ?? [],
    isEmpty: moderationLog.nodes.length === 0,
    entries: still(event, LogRows, { entries: moderationLog.nodes }),
    pageInfo: moderationLog.pageInfo,
  };
}
