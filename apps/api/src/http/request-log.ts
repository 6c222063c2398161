import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logs, Metrics } from '@kehila/platform';
import { asksForStream } from './asks-for-stream';

/** One line and one measurement for each request: never a body, a query or a token. */
export class RequestLog {
  private metrics?: Metrics;

  constructor(private readonly logs: Logs) {}

  measureWith(metrics: Metrics): void {
    this.metrics = metrics;
  }

  watch(request: IncomingMessage, response: ServerResponse): void {
    const began = performance.now();
    response.once('close', () => {
      const seconds = (performance.now() - began) / 1_000;
      // A stream is open as long as a page is: no time that anybody waited for.
      const kind = asksForStream(placeOf(request.url ?? '/'), request.headers) ? 'live' : kindOf(request.url ?? '/');
      this.metrics?.requests.observe({ kind, status: `${Math.floor(response.statusCode / 100)}xx` }, seconds);
      this.logs.pino.info(
        {
          requestId: request.kehila?.requestId,
          kind,
          method: request.method,
          path: placeOf(request.url ?? '/'),
          client: clientOf(request),
          status: response.statusCode,
          finished: response.writableFinished,
          milliseconds: Math.round(seconds * 10_000) / 10,
        },
        'request',
      );
    });
  }
}

function kindOf(url: string): string {
  const first = /^\/([a-z_]*)/.exec(url)?.[1];
  if (first !== undefined && /^(graphql|auth|health|metrics|files|exports)$/.test(first)) return first;
  return first === '_app' ? 'asset' : 'page';
}

/** The first two parts of the path: what follows may be somebody's name or a token from a mail. */
function placeOf(url: string): string {
  return (url.split('?')[0] ?? '/').split('/').slice(0, 3).join('/').slice(0, 100);
}

function clientOf(request: IncomingMessage): string | undefined {
  const name = request.headers['x-kehila-client'];
  return typeof name === 'string' ? name.slice(0, 40) : undefined;
}
