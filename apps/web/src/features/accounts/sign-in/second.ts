import { refusedIn } from '#features/accounts/security/said.ts';
import type { Second } from '#features/accounts/sign-in/sign-in.load.ts';

/** The second step that the page is at: after the password, and again after a wrong code. Undefined: the first. */
export function secondIn(form: unknown, isSecond: boolean): Second | undefined {
  const second = (form as { second?: Second } | null | undefined)?.second;
  if (second) return second;
  const returned = refusedIn(form);
  if (returned?.problem.code === 'SIGN_IN_STALE') return undefined;
  const carried = carriedIn(returned?.about ?? '');
  return carried ?? (isSecond && !returned ? { steps: [], options: '' } : undefined);
}

/** The form carries what the step is about, so that it stands there again after a wrong code. */
function carriedIn(about: string): Second | undefined {
  try {
    const { steps, options } = JSON.parse(about) as Partial<Second>;
    return Array.isArray(steps) && typeof options === 'string' ? { steps, options } : undefined;
  } catch {
    return undefined;
  }
}
