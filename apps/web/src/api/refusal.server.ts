import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { signInFor } from '#frame/next.ts';
import type { ApiError } from '#api/transport.server';

const statusOf: Readonly<Record<string, number>> = { FORBIDDEN: 403, BAD_USER_INPUT: 400, TOO_COMPLEX: 400, RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** Ends a page that the API refused: with the way to sign in, or with an error page that says what to do. */
export function endWith(event: RequestEvent, refusal: ApiError): never {
  const code = refusal.extensions?.code ?? 'INTERNAL';
  if (code === 'UNAUTHENTICATED') redirect(303, signInFor(event.locals.language, event.url));
  if (code === 'UNAVAILABLE' || code === 'RATE_LIMITED') event.locals.retryAfterSeconds = refusal.extensions?.retryAfterSeconds ?? 2;
  error(statusOf[code] ?? 500, messageOf(refusal), {
    code,
    requestId: refusal.extensions?.requestId ?? event.locals.requestId,
    ...(event.locals.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: event.locals.retryAfterSeconds }),
  });
}

/** The API speaks the reader's language; only where it could not be reached do we. */
export function messageOf(refusal: ApiError): string {
  return refusal.message === '' ? m.errors_unavailable() : refusal.message;
}

export function statusFor(code: string): number {
  return statusOf[code] ?? 500;
}
