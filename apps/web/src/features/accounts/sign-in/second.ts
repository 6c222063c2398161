import { refusedIn } from '#features/accounts/security/said.ts';
import type { Second } from '#features/accounts/sign-in/sign-in.load.ts';

/** The second step that the page is at: after the password, and again after a wrong code. Undefined: the first. */
export function secondIn(form: unknown, isSecond: boolean): Second | undefined {
  const second = (form as { second?: Second } | null | undefined)?.second;
  if (second) return second;
  const returned = refusedIn(form);
  if (returned?.problem.code === 'SIGN_IN_STALE') return undefined;
  if (returned?.form === 'finish' || returned?.typed['steps'] !== undefined)
    return { steps: (returned.typed['steps'] ?? '').split(' ').filter(Boolean), options: returned.typed['options'] ?? '' };
  return isSecond && !returned ? { steps: [], options: '' } : undefined;
}
