import type { Returned } from '#api/problem';

/** A form that came back about what is not in the list any more: its problem has to be said above the list. */
export function lostAmong(form: unknown, list: readonly { readonly id: string }[]): Returned | undefined {
  const returned = form as Partial<Returned> | null | undefined;
  return returned?.about && returned.problem && !list.some(({ id }) => id === returned.about) ? (returned as Returned) : undefined;
}
