import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const pageSize = 3;

/**
 * Speaks as S3 does, in the words of its reference: objects of one bucket, path-style, in memory. It knows one key, and lists a few names at
 * a time. Signatures are not worked out: what signs is the library of AWS.
 */
export class BucketServer {
  static readonly bucket = 'uploads';
  readonly objects = new Map<string, Buffer>();
  accessKey = 'the-right-key';
  /** How it treats who asks. */
  mood: 'well' | 'busy' | 'silent' | 'hangs up' = 'well';
  private server?: Server;

  async open(): Promise<string> {
    this.server = createServer((request, response) => void this.answer(request, response)).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (this.mood === 'silent') return;
    if (this.mood === 'hangs up') return void request.socket.destroy();
    if (this.mood === 'busy') return say(response, 503, 'SlowDown');
    if (!request.headers.authorization?.startsWith(`AWS4-HMAC-SHA256 Credential=${this.accessKey}/`)) return say(response, 403, 'InvalidAccessKeyId');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bucket');
    const [, bucket, ...key] = decodeURIComponent(pathname).split('/');
    if (bucket !== BucketServer.bucket) return say(response, 404, 'NoSuchBucket');
    const name = key.join('/');
    if (name !== '') return this.object(request, response, name, Buffer.concat(parts));
    if (request.method === 'HEAD') return void response.writeHead(200).end();
    return this.list(response, searchParams.get('prefix') ?? '', searchParams.get('continuation-token') ?? '');
  }

  private object({ method }: IncomingMessage, response: ServerResponse, name: string, bytes: Buffer): void {
    const found = this.objects.get(name);
    if (method === 'PUT') this.objects.set(name, bytes);
    else if (method === 'DELETE') this.objects.delete(name);
    else if (!found) return say(response, 404, 'NoSuchKey');
    else return void response.writeHead(200, { 'content-length': found.length }).end(method === 'HEAD' ? undefined : found);
    response.writeHead(method === 'PUT' ? 200 : 204).end();
  }

  private list(response: ServerResponse, prefix: string, after: string): void {
    const names = [...this.objects.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
    const page = names.slice(0, pageSize);
    const goesOn = names.length > page.length;
    const contents = page.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('');
    const next = goesOn ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><ListBucketResult><IsTruncated>${goesOn}</IsTruncated>${next}${contents}</ListBucketResult>`);
  }
}

function say(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
