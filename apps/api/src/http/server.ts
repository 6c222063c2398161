import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestContext, type ShownBrand, translate } from '@kehila/platform';
import { localeOf } from '../graphql/context';
import type { CallerAddress } from './caller-address';
import type { ExecuteInProcess } from './execute';
import { refuse } from './forgery';
import { secure, secureData } from './headers';
import type { Incoming } from './incoming';
import type { RequestLog } from './request-log';
import { newRequestId } from './request-id';
import type { PageHandler } from './web-pages';

/**
 * Headers 16 KiB within 10 s, a request within 30 s; looked after every 2 s. A connection that rests stays open longer
 * than a proxy in front keeps it (60 s by custom): else the proxy sends into one that is just being closed.
 */
export const serverLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 72_000,
};

/** Largest body of a request, bytes. */
export const bodyLimit = 256 * 1024;

export interface ServerOptions {
  readonly https: boolean;
  readonly addressOf: CallerAddress;
  /** The way of the pages to the API; absent where it runs in another process. */
  readonly execute?: ExecuteInProcess;
  /** Whose community this is; the pages name it. */
  readonly brand: () => ShownBrand | undefined;
  /** Notes a reading of a question whose page was not written anew. */
  readonly countView?: (questionId: string) => void;
  readonly log: RequestLog;
  /** Serves whatever is not the API's; undefined where this process has no pages. */
  readonly pages: () => PageHandler | undefined;
}

type ToApi = (request: IncomingMessage, response: ServerResponse) => void;

/** One HTTP server for API and pages: `/graphql`, `/auth/oidc`, `/files`, `/exports`, `/brand`, `/mail/unsubscribe`, `/health`, `/metrics` and the lists for search engines go to Nest, all else to the web application. */
export function fastifyAdapter(options: ServerOptions): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    genReqId: (request: IncomingMessage) => request.kehila?.requestId ?? newRequestId(),
    // The answer under way is finished while the server closes; a proxy is told not to send more.
    return503OnClosing: false,
    // An address that cannot be read is not repeated to whoever sent it.
    frameworkErrors: (_error: unknown, _request: FastifyRequest, reply: FastifyReply) =>
      void refuse(reply, 400, 'BAD_REQUEST', translate('errors_bad_user_input')),
    // An unknown path answers alike with and without a slash at its end: no second way round a guard.
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true, maxParamLength: 200 },
    serverFactory: (toApi: ToApi) => httpServer(options, toApi),
  });
}

function httpServer(options: ServerOptions, toApi: ToApi): Server {
  const server = createServer(serverLimits, (request, response) => {
    // Nothing but HTTP is spoken here: who asks for more is answered, and has no connection to rest in.
    if (!server.listening || request.headers.upgrade) response.setHeader('connection', 'close');
    receive(request, response, options, toApi);
  });
  return server;
}

/** What every request gets before anybody looks into it: an id, its caller's address, the headers that protect the answer, a line in the log. */
export function receive(request: IncomingMessage, response: ServerResponse, options: ServerOptions, toApi: ToApi): void {
  const { execute, countView } = options;
  const incoming: Incoming = {
    requestId: newRequestId(),
    address: options.addressOf(request),
    https: options.https,
    ...(execute ? { execute } : {}),
    ...(countView ? { countView } : {}),
    // As it stands when it is asked for: the page that answers a change shows the change.
    get brand() {
      return options.brand();
    },
  };
  request.kehila = incoming;
  secure(response, options.https);
  response.setHeader('x-request-id', incoming.requestId);
  options.log.watch(request, response);
  if (hostsOf(request) > 1) {
    response.writeHead(400, { connection: 'close' }).end();
    return;
  }

  const pages = isForApi(request.url ?? '/') ? undefined : options.pages();
  if (!pages) {
    secureData(response);
    toApi(request, response);
    return;
  }
  const context = { requestId: incoming.requestId, language: localeOf(request.headers['accept-language']), ip: incoming.address };
  requestContext.run(context, () => pages(request, response, () => toApi(request, response)));
}

/** A proxy in front of us may have read the one and we the other. */
function hostsOf({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
}

function isForApi(url: string): boolean {
  return /^\/(graphql|health|metrics|files|exports|brand|auth\/oidc|mail\/unsubscribe|sitemaps|sitemap\.xml)([/?]|$)/.test(url);
}
