import type { Answer } from '../../stage/client';

/** The word of the tables for what somebody was answered. */
export function outcomeOf({ body }: Answer, field: string): string {
  const code = body.errors?.[0]?.extensions.code;
  if (code) return { UNAUTHENTICATED: 'login', FORBIDDEN: 'shut' }[code] ?? code;
  const value = body.data?.[field] as { __typename?: string; code?: string; nodes?: unknown[] } | null | undefined;
  if (!value || value.nodes?.length === 0) return 'none';
  if (value.code === undefined) return 'yes';
  return { NotAllowed: 'no', NotFound: 'none' }[value.__typename ?? ''] ?? value.code;
}
