import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked, as Akismet describes it. */
export interface AskedOfService {
  readonly what: string;
  readonly form: Readonly<Record<string, string>>;
}

/**
 * Speaks as Akismet does, in the words of its documentation: `true` or `false`; for a wrong key `invalid`, with the reason in a header.
 * Its documentation also has the author that is always spam.
 */
export class SpamAnswerer {
  readonly asked: AskedOfService[] = [];
  key = 'the-right-key';
  isAway = false;
  private server?: Server;

  async open(): Promise<string> {
    this.server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        if (this.isAway) return void request.socket.destroy();
        const form = Object.fromEntries(new URLSearchParams(body));
        const what = request.url?.split('/').at(-1) ?? '';
        this.asked.push({ what, form });
        if (form['api_key'] !== this.key || !form['blog'] || !form['user_ip']) {
          response.writeHead(200, { 'x-akismet-debug-help': 'We were unable to parse your blog URI' }).end('invalid');
        } else if (what === 'comment-check') {
          response.end(String(form['comment_author'] === 'akismet-guaranteed-spam' || /buy now/i.test(form['comment_content'] ?? '')));
        } else response.end('Thanks for making the web a better place.');
      });
    }).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/1.1`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}
