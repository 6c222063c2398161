import * as m from '@kehila/messages/web';
import type { Thread } from '#features/community/thread/thread.graphql.ts';
import type { IconName } from '#parts/icon/names.ts';
import { clockTime, comingDay, dayKey } from '#words/dates';

/** What a question without a solution waits for. */
export function waitingSentence(
  { needsInfo, state, staffJoinAt }: Pick<Thread, 'needsInfo' | 'state' | 'staffJoinAt'>,
  now = Date.now(),
): { icon: IconName; text: string } {
  if (needsInfo) return { icon: 'circle-pause', text: m.web_community_needs_info() };
  if (state === 'ANSWERED') return { icon: 'message-square', text: m.web_community_answered_not_solved() };
  if (staffJoinAt === null) return { icon: 'circle-dashed', text: m.web_community_waiting() };
  if (new Date(staffJoinAt).getTime() <= now) return { icon: 'circle-dashed', text: m.web_community_waiting_staff_joined() };
  return { icon: 'circle-dashed', text: waitingForPeers(staffJoinAt, now) };
}

function waitingForPeers(until: string, now: number): string {
  const time = clockTime(until);
  if (dayKey(until) === dayKey(new Date(now).toISOString())) return m.web_community_waiting_peers({ time });
  return m.web_community_waiting_peers_until_day({ day: comingDay(until, now), time });
}
