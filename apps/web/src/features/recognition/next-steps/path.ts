interface Asking {
  readonly account: { readonly handle: string };
  readonly viewerCan: readonly string[];
}

/** Where somebody's next steps are, for who may see them: oneself, and staff. */
export function pathOfNextSteps(viewer: Asking | null, handle: string): string | null {
  if (viewer?.account.handle === handle) return '/me/next';
  return viewer?.viewerCan.includes('SEE_STAFF_QUEUE') ? `/people/${handle}/next` : null;
}
