import type { Language } from '#words/language';

/** Where to go after signing in. Only own paths: an address of another site is not followed, nor one that climbs, however its dots are written. */
export function ownPath(next: string | null, otherwise: string): string {
  if (next === null || next.length > 2_000 || !/^\/(he|en)(\/|\?|$)/.test(next) || /[\\\u0000-\u001f]|\/(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(next))
    return otherwise;
  return next;
}

interface Here {
  readonly pathname: string;
  readonly search: string;
}

/** The sign-in page that comes back to here. */
export function signInFor(language: Language, here: Here): string {
  return `/${language}/sign-in?next=${encodeURIComponent(pathOf(here))}`;
}

/** Where somebody shows again who they are, and comes back to here. */
export function confirmFor(language: Language, here: Here): string {
  return `/${language}/me/security/confirm?next=${encodeURIComponent(pathOf(here))}`;
}

/** Without the name of the action that was sent. */
function pathOf(here: Here): string {
  const query = new URLSearchParams(here.search);
  for (const name of [...query.keys()]) if (name.startsWith('/')) query.delete(name);
  return here.pathname + (query.size > 0 ? `?${query.toString()}` : '');
}
