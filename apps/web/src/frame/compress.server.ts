import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const tooSmall = 1_024;
// Quick rather than smallest: a page is written for one reader and thrown away.
const compressors = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 5 }),
};

/** Pages and their data, as small as the browser can take them. Files of the build lie there compressed already. */
export async function compressed(response: Response, acceptEncoding: string | null): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  if (!response.body || response.headers.has('content-encoding') || !/^(text\/html|application\/json)/.test(type)) return response;
  response.headers.append('vary', 'accept-encoding');
  const encoding = encodingOf(acceptEncoding);
  if (encoding === undefined) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  if (bytes.length < tooSmall) return new Response(bytes, { status: response.status, headers });
  headers.set('content-encoding', encoding);
  return new Response(new Uint8Array(await compressors[encoding](bytes)), { status: response.status, headers });
}

function encodingOf(acceptEncoding: string | null): keyof typeof compressors | undefined {
  const accepted = new Set((acceptEncoding ?? '').split(',').map((part) => part.trim().toLowerCase()));
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
}
