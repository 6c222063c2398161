import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly message: { readonly type: string; readonly timestamp: string; readonly data: Readonly<Record<string, string>> };
}

/** Another system that is told what happens. It answers as it is bidden. */
export class ListeningPost {
  readonly heard: Heard[] = [];
  /** A status; null: no answer at all. */
  answer: (heard: Heard) => number | null = () => 200;
  reply = 'thanks';
  private server?: Server;

  async open(): Promise<string> {
    this.server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        const heard: Heard = { id: String(request.headers['webhook-id']), headers: request.headers, body, message: JSON.parse(body) as Heard['message'] };
        this.heard.push(heard);
        const status = this.answer(heard);
        if (status !== null) response.writeHead(status, { location: 'http://127.0.0.1:9/elsewhere' }).end(this.reply);
      });
    });
    await new Promise<void>((listening) => this.server!.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}

/** As the other side checks it. */
export function isSignedBy(secret: string, { id, headers, body }: Heard): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const mark = createHmac('sha256', key)
    .update(`${id}.${String(headers['webhook-timestamp'])}.${body}`)
    .digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${mark}`);
}
