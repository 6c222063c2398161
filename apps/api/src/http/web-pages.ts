import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import './incoming';
import type { Origins } from './origins';

export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

// SvelteKit's Node adapter takes origin and address from headers that we overwrite on every request: what a caller sends in them is ignored.
const protocolHeader = 'x-kehila-protocol';
const hostHeader = 'x-kehila-host';
const addressHeader = 'x-kehila-address';

/** Loads the pages: `build/` of apps/web. @throws when it has not been built. */
export async function loadPages(folder: string, origins: Origins): Promise<PageHandler> {
  const file = join(folder, 'handler.js');
  if (!existsSync(file)) throw new PagesNotBuilt(file);
  process.env['PROTOCOL_HEADER'] = protocolHeader;
  process.env['HOST_HEADER'] = hostHeader;
  process.env['ADDRESS_HEADER'] = addressHeader;
  process.env['BODY_SIZE_LIMIT'] = '256K';
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: PageHandler };
  return (request, response, next) => {
    const origin = origins.of(request.headers.host);
    request.headers[protocolHeader] = origin.protocol.slice(0, -1);
    request.headers[hostHeader] = origin.host;
    request.headers[addressHeader] = request.kehila?.address ?? '';
    handler(request, response, next);
  };
}

export class PagesNotBuilt extends Error {
  constructor(readonly file: string) {
    super(`the web pages are not built: ${file} is missing`);
  }
}
