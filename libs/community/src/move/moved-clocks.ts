import { businessMinutesBetween, businessTimeAfter, type Spaces } from '@kehila/spaces';
import type { Thread } from '../thread/thread.entity';

/** When staff join, and by when it should be answered and solved. Null: not counted for this question. */
export type Clocks = readonly [staffJoinAt: Date | null, answerDueAt: Date | null, solutionDueAt: Date | null];

export const clocksOf = (thread: Thread): Clocks => [thread.staffJoinAt, thread.answerDueAt, thread.solutionDueAt];

/** As if it had been asked there: by that space's targets and calendar, less the business time for which the clocks stood still. What was hurried stays so. */
export function clocksElsewhere(thread: Thread, spaces: Spaces, spaceId: string): Clocks {
  const [here, there] = [spaces.policyOf(thread.spaceId).calendar, spaces.policyOf(spaceId).calendar];
  const [counted, anew] = [thread.spaceId, spaceId].map((id) => spaces.clocksFrom(id, thread.askedAt));
  const moved = (stands: Date | null, before: Date, after: Date): Date | null => {
    if (stands === null) return null;
    if (stands < before) return stands < after ? stands : after;
    return businessTimeAfter(after, businessMinutesBetween(before, stands, here), there);
  };
  return [
    moved(thread.staffJoinAt, counted!.staffJoinAt, anew!.staffJoinAt),
    moved(thread.answerDueAt, counted!.answerDueAt, anew!.answerDueAt),
    moved(thread.solutionDueAt, counted!.solutionDueAt, anew!.solutionDueAt),
  ];
}
