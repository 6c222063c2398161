import type { IncomingHttpHeaders } from 'node:http';

/** An operation whose answer stays open. */
export function asksForStream(path: string, { accept }: IncomingHttpHeaders): boolean {
  return path === '/graphql' && accept === 'text/event-stream';
}
