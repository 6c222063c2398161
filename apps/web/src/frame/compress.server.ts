import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Rendered } from '#frame/page-text.server.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const tooSmall = 1_024;
// Quick rather than smallest: a page is written for one reader and thrown away.
const compressors = {
  br: (bytes: Uint8Array) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Uint8Array) => zip(bytes, { level: 4 }),
};

/** Pages and their data, as small as the browser can take them. Files of the build lie there compressed already. */
export async function compressed({ response, page }: Rendered, acceptEncoding: string | null): Promise<Response> {
  const { status, headers } = response;
  if (page === undefined && !isText(response)) return response;
  const bytes = page === undefined ? new Uint8Array(await response.arrayBuffer()) : Buffer.from(page);
  headers.append('vary', 'accept-encoding');
  const encoding = bytes.length < tooSmall ? undefined : encodingOf(acceptEncoding);
  if (encoding === undefined) return new Response(bytes, { status, headers });
  headers.delete('content-length');
  headers.set('content-encoding', encoding);
  return new Response(new Uint8Array(await compressors[encoding](bytes)), { status, headers });
}

function isText({ body, headers }: Response): boolean {
  return body !== null && !headers.has('content-encoding') && /^(text\/html|application\/json)/.test(headers.get('content-type') ?? '');
}

function encodingOf(acceptEncoding: string | null): keyof typeof compressors | undefined {
  const accepted = new Set((acceptEncoding ?? '').split(',').map((part) => part.trim().toLowerCase()));
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
}
