import type { RequestEvent } from '@sveltejs/kit';

/** The cookies of this request as they stand now: what an action has just set counts already for the page that follows it. */
export function cookiesOf(event: RequestEvent): string | undefined {
  const set = event.locals.setCookies.map((cookie) => cookie.split(';')[0] ?? '');
  const sent = (event.request.headers.get('cookie') ?? '')
    .split('; ')
    .filter((cookie) => cookie !== '' && !set.some((newer) => nameOf(newer) === nameOf(cookie)));
  return [...set, ...sent].join('; ') || undefined;
}

/** Whether the browser shows a session; whether it is alive only the API knows. */
export function showsSession(event: RequestEvent): boolean {
  return /(^|; )(__Host-)?kehila=[^;]/.test(cookiesOf(event) ?? '');
}

function nameOf(cookie: string): string {
  return cookie.slice(0, cookie.indexOf('='));
}
