import type { Returned } from '#api/problem';

/** What an act of the page answered. */
export function saidIn(form: unknown): string | undefined {
  return (form as { said?: string } | null | undefined)?.said;
}

/** The form that was refused, whichever of the page it was. */
export function refusedIn(form: unknown): Returned | undefined {
  const returned = form as Partial<Returned> | null | undefined;
  return returned?.problem ? (returned as Returned) : undefined;
}
