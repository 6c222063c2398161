import type { Lacking } from '@kehila/accounts';
import { mayNominate, type ThreadSource } from '@kehila/community';
import type { Refused } from '@kehila/platform';

/** What solved a question is suggested; without a solution only by those whom that is left to. */
export function refusalOfThread(thread: ThreadSource, lacking: Lacking): Refused | undefined {
  return mayNominate(thread.answer ? thread.answer.accepted : thread.questionState === 'solved', lacking);
}
