import type { ThreadSource } from '@kehila/community';
import { type Actor, ErrorCode, Refused } from '@kehila/platform';

/** Members suggest what solved a question; the staff and the reviewers of the space whatever they find worth writing down. */
export function refusalOfThread(actor: Actor, thread: ThreadSource): Refused | undefined {
  if (actor.isStaffOf(thread.spaceId) || actor.isReviewerOf(thread.spaceId)) return undefined;
  const solved = thread.answer ? thread.answer.accepted : thread.questionState === 'solved';
  return solved ? undefined : new Refused(ErrorCode.ANSWER_NOT_ACCEPTED);
}
