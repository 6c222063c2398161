import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a mail server says instead of taking a mail. */
export interface Refusal {
  readonly code: number;
  readonly text: string;
}

/** A mail server on loopback that keeps what it is given. */
export class Postbox {
  /** As they came over the wire. */
  readonly received: string[] = [];
  /** Asked before each mail, with the address of its receiver; undefined: it is taken. */
  refusal: (receiver: string) => Refusal | undefined = () => undefined;
  connections = 0;
  private readonly parsed: Promise<ParsedMail>[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      this.connections += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const refused = this.refusal(address);
      done(refused && Object.assign(new Error(refused.text), { responseCode: refused.code }));
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        this.received.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });

  constructor() {
    // Who is killed while sending hangs up.
    this.server.on('error', () => undefined);
  }

  /** The address for SMTP_URL. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** What a mail program makes of them. */
  read(): Promise<ParsedMail[]> {
    for (const mail of this.received.slice(this.parsed.length)) this.parsed.push(simpleParser(mail));
    return Promise.all(this.parsed);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
