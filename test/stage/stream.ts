import type { Client, GraphqlError } from './client';

export interface Told {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphqlError[];
}

/** Somebody who listens: an answer of the server that stays open. */
export class Stream {
  readonly told: Told[] = [];
  /** The body, where the server answered with no stream. */
  refused: Told | undefined;
  private over = false;
  private waiting: (() => void) | undefined;

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    private readonly leaving: AbortController,
  ) {}

  static async open(client: Client, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Stream> {
    const leaving = new AbortController();
    const headers = { 'content-type': 'application/json', 'x-kehila-client': 'test', 'accept-language': 'en', accept: 'text/event-stream' };
    const answer = await fetch(`${client.address}/graphql`, {
      method: 'POST',
      headers: { ...headers, ...client.shown },
      body: JSON.stringify({ query, variables }),
      signal: leaving.signal,
    });
    const stream = new Stream(answer.status, answer.headers, leaving);
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) void stream.read(answer.body!);
    else stream.refused = (await answer.json()) as Told;
    return stream;
  }

  /** What is told next that `isIt`; fails after some seconds. */
  async next(isIt: (told: Told) => boolean = () => true, milliseconds = 6_000): Promise<Told> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const at = this.told.findIndex(isIt);
      if (at >= 0) return this.told.splice(0, at + 1).at(-1)!;
      if (this.over || Date.now() > until) throw new Error('nothing was told');
      await this.somethingElse(until - Date.now());
    }
  }

  /** Milliseconds until the server ended it. */
  async end(milliseconds = 3_000): Promise<number> {
    const began = Date.now();
    while (!this.over && Date.now() - began < milliseconds) await this.somethingElse(milliseconds);
    if (!this.over) throw new Error('it is still open');
    return Date.now() - began;
  }

  leave(): void {
    this.leaving.abort();
  }

  private async somethingElse(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.waiting = resolve;
      setTimeout(resolve, Math.max(0, milliseconds)).unref();
    });
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const part of body) {
        text += decoder.decode(part, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // Whoever left reads no further.
    }
    this.over = true;
    this.waiting?.();
  }

  private take(block: string): void {
    const data = /^event: next\ndata: (.*)$/m.exec(block)?.[1];
    if (data === undefined) return;
    this.told.push(JSON.parse(data) as Told);
    this.waiting?.();
  }
}
