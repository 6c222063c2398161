import type { RequestEvent } from '@sveltejs/kit';
import { cookiesOf, showsSession } from '#api/cookies.server';

export interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

export interface Answer {
  readonly status: number;
  readonly result: { readonly data?: unknown; readonly errors?: readonly ApiError[] };
  readonly setCookie: readonly string[];
}

export interface ApiError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly fields?: readonly { readonly path: readonly string[]; readonly code: string; readonly message: string }[];
    readonly retryAfterSeconds?: number;
    readonly requestId?: string | null;
  };
}

export interface Caller {
  readonly cookie: string | undefined;
  readonly language: string | undefined;
  readonly ip: string;
  readonly userAgent: string;
  /** The request that a page answers: its queries are asked by one authenticated caller. */
  readonly visit?: object;
}

export type ExecuteInProcess = (operation: Operation, caller: Caller) => Promise<Answer>;

/** Hands an operation to the API: in the same process where there is one, over HTTP otherwise. Its cookies go to the browser with the page. */
export async function send(event: RequestEvent, operation: Operation): Promise<Answer['result']> {
  const execute = event.platform?.req.kehila?.execute ?? overHttp;
  const answer = await execute(operation, callerOf(event));
  event.locals.setCookies.push(...answer.setCookie);
  if (answer.setCookie.length > 0) event.locals.hasSession = showsSession(event);
  return answer.result;
}

/** The same for what is shown to everybody alike, whoever asks. */
export async function sendAsAnybody(event: RequestEvent, operation: Operation): Promise<Answer['result']> {
  const execute = event.platform?.req.kehila?.execute ?? overHttp;
  return (await execute(operation, { ...callerOf(event), cookie: undefined })).result;
}

function callerOf(event: RequestEvent): Caller {
  const { headers } = event.request;
  return {
    cookie: cookiesOf(event),
    language: event.locals.language,
    ip: event.getClientAddress(),
    userAgent: headers.get('user-agent') ?? '',
    ...(event.platform && { visit: event.platform.req }),
  };
}

const slowestAnswerMs = 10_000;

async function overHttp({ query, variables }: Operation, caller: Caller): Promise<Answer> {
  const response = await fetch(new URL('/graphql', process.env['KEHILA_API_URL'] ?? 'http://127.0.0.1:3000'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-kehila-client': 'web',
      'x-forwarded-for': caller.ip,
      'user-agent': caller.userAgent,
      'accept-language': caller.language ?? '',
      ...(caller.cookie === undefined ? {} : { cookie: caller.cookie }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(slowestAnswerMs),
  }).catch(() => undefined);
  if (!response) return { status: 503, result: { errors: [{ message: '', extensions: { code: 'UNAVAILABLE' } }] }, setCookie: [] };
  return { status: response.status, result: (await response.json()) as Answer['result'], setCookie: response.headers.getSetCookie() };
}
