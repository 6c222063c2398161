import { type Document, textOf } from '@kehila/contracts';

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body, byte for byte. */
  readonly text: string;
  readonly body: { readonly data?: Record<string, unknown> | null; readonly errors?: readonly GraphqlError[] };
}

/** Somebody at a browser: keeps the cookies that the server sets, and sends them back. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly address: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** What the document asks for. A refusal by error is a mistake of the test. */
  async ask<Result, Variables>(document: Document<Result, Variables>, variables?: Variables): Promise<Result> {
    const { body, text } = await this.send(textOf(document), variables as Record<string, unknown> | undefined);
    if (body.errors || !body.data) throw new Error(`${textOf(document).slice(0, 100)}: ${text.slice(0, 1_000)}`);
    return body.data as Result;
  }

  /** Whatever the answer is. */
  async send(query: string, variables?: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.post(JSON.stringify({ query, ...(variables ? { variables } : {}) }), headers);
  }

  async post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const answer = await fetch(`${this.address}/graphql`, { method: 'POST', headers: { ...this.ownHeaders(), ...headers }, body });
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) as Answer['body'] };
  }

  /** The same person at another server. */
  at(address: string): Client {
    const client = new Client(address, this.headers);
    for (const [name, value] of this.cookies) client.cookies.set(name, value);
    return client;
  }

  /** Name and value of every cookie, as the browser sends them. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** What says who they are. */
  get shown(): Readonly<Record<string, string>> {
    return { ...this.headers, ...(this.cookie === '' ? {} : { cookie: this.cookie }) };
  }

  private ownHeaders(): Record<string, string> {
    return { 'content-type': 'application/json', 'x-kehila-client': 'test', 'accept-language': 'en', ...this.shown };
  }

  private keep(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split(/;\s*/);
    const [name = '', value = ''] = pair.split('=');
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
