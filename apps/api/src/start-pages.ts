import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logs, Settings } from '@kehila/platform';
import { BrandOfApi } from './http/brand-of-api';
import { callerAddress } from './http/caller-address';
import { Origins } from './http/origins';
import { RequestLog } from './http/request-log';
import { receive, serverLimits } from './http/server';
import { loadPages } from './http/web-pages';

export interface PagesOptions {
  readonly settings: Settings;
  readonly logs: Logs;
  /** Folder of the built web pages. */
  readonly pagesFolder: string;
}

export interface Pages {
  readonly address: string;
  close(): Promise<void>;
}

/** The web pages in a process of their own: they reach the API at KEHILA_API_URL. */
export async function startPages({ settings, logs, pagesFolder }: PagesOptions): Promise<Pages> {
  const origins = new Origins(settings);
  const pages = await loadPages(pagesFolder, origins);
  const brand = new BrandOfApi(settings.apiUrl ?? new URL(origins.main));
  await brand.ask();
  const options = {
    https: origins.https,
    addressOf: callerAddress(settings.trustedProxies),
    brand: () => brand.shown,
    log: new RequestLog(logs),
    pages: () => pages,
  };
  const server = createServer(serverLimits, (request, response) => {
    receive(request, response, options, () => {
      const isLive = request.url === '/health/live';
      response.writeHead(isLive ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify({ status: isLive ? 'ok' : 'not found' }));
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(settings.port, settings.host, resolve));
  origins.listening((server.address() as AddressInfo).port);
  return {
    address: origins.main,
    close: () => {
      brand.close();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
