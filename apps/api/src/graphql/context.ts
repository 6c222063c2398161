import { GraphQLError } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseCookie } from 'cookie';
import { Actor, type Authenticator, type GraphqlContext, type Locale, type RequestContext, requestContext } from '@kehila/platform';
import { errorStatus, httpOf } from './error-status';
import { formatError } from './format-error';

/** What a caller shows with an operation, over HTTP or from the web pages in the same process. */
export interface Caller {
  readonly cookie: string | undefined;
  /** The header Authorization; never from the web pages. */
  readonly authorization?: string | undefined;
  readonly language: string | undefined;
  readonly ip: string;
  readonly userAgent: string;
  readonly requestId: string;
  /** People come by https: only then is there a `__Host-` cookie, and then no other counts, since a neighbouring host could have set it. */
  readonly https: boolean;
  /** On a page of another site: then neither cookie nor token counts. */
  readonly isGuest?: boolean;
  /** Nobody has done anything: see `Credentials`. */
  readonly quietly?: boolean;
}

/** @throws GraphQLError with the answer to give when the caller cannot be asked about, because the database is away. */
export async function contextOf(authenticator: Authenticator, caller: Caller): Promise<GraphqlContext> {
  const { requestId, ip, userAgent } = caller;
  if (caller.isGuest) return { actor: Actor.guest(localeOf(caller.language)), requestId, ip, userAgent, cookies: {}, setCookies: [] };
  const cookies = parseCookies(caller.cookie);
  const accessToken = bearerIn(caller.authorization);
  const sessionToken = cookies[caller.https ? '__Host-kehila' : 'kehila'] || null;
  try {
    const actor = await authenticator.authenticate({ sessionToken, accessToken, language: localeOf(caller.language), quietly: caller.quietly ?? false });
    return { actor, requestId, ip, userAgent, cookies, setCookies: [] };
  } catch (error) {
    if (error instanceof GraphQLError) throw error;
    const { message, extensions } = formatError({ message: '' }, error);
    const status = errorStatus([{ message, extensions }], undefined);
    throw new GraphQLError(message, { extensions: { ...extensions, http: status ? httpOf(status) : { status: 500 } }, originalError: error as Error });
  }
}

export const contextFromHttp =
  (authenticator: Authenticator) =>
  async (request: FastifyRequest, _reply: FastifyReply): Promise<GraphqlContext> => {
    const context = await contextOf(authenticator, callerOf(request));
    request.setCookies = context.setCookies;
    return context;
  };

export function callerOf(request: FastifyRequest): Caller {
  return {
    cookie: request.headers.cookie,
    authorization: request.headers.authorization,
    language: request.headers['accept-language'],
    ip: request.raw.kehila?.address ?? request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    requestId: request.id,
    https: request.raw.kehila?.https ?? false,
    isGuest: request.isGuest ?? false,
  };
}

/** A personal access token; null where none is shown. Other schemes are for whoever stands in front of us. */
export function bearerIn(authorization: string | undefined): string | null {
  const [scheme = '', token = ''] = (authorization ?? '').trim().split(/\s+/);
  return scheme.toLowerCase() === 'bearer' ? token : null;
}

/** Runs `story` as part of one request, so that messages and logs know its language and id. */
export function asRequest<T>(caller: Caller, story: () => T): T {
  return requestContext.run(requestOf(caller), story);
}

export function requestOf({ requestId, language, ip }: Caller): RequestContext {
  return { requestId, language: localeOf(language), ip };
}

/** The first language of the header that we speak; Hebrew otherwise. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  for (const range of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const language = range.trim().slice(0, 2).toLowerCase();
    if (language === 'he' || language === 'iw') return 'he';
    if (language === 'en') return 'en';
  }
  return 'he';
}

function parseCookies(header: string | undefined): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const [name, value] of Object.entries(parseCookie(header ?? ''))) if (value !== undefined) cookies[name] = value;
  return cookies;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Cookies that the operation wants set; sent with the reply. */
    setCookies?: string[];
    /** Comes from a page of another site that the organisation named. */
    isGuest?: boolean;
  }
}
