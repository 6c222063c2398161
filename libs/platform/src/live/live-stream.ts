import type { GraphQLError } from 'graphql';
import type { LiveKind } from './live-wire';

/** What is new is told at most so often to one stream. */
const paceMilliseconds = 2_000;

export type NewsKind = Exclude<LiveKind, 'standing'>;

/** What a stream tells: of what there is news. An error is the last of it. */
export type LiveNews = ReadonlySet<NewsKind>;

/** One caller who waits for news: holds what has changed until it is taken, and costs nothing while nothing changes. */
export class LiveStream implements AsyncIterableIterator<LiveNews | GraphQLError> {
  private readonly changed: Set<NewsKind>;
  /** Whether they may still hear news is to be asked at once. */
  private isAsked = false;
  private restsUntil = 0;
  private wake: (() => void) | undefined;
  private last: { readonly error?: GraphQLError } | undefined;

  /** `check` says before each news whether the caller may still hear them; what it throws is the end. */
  constructor(
    first: Iterable<NewsKind>,
    private readonly check: () => Promise<GraphQLError | undefined>,
    private readonly closed: (stream: LiveStream) => void,
  ) {
    this.changed = new Set(first);
  }

  change(kind: LiveKind): void {
    if (kind === 'standing') this.isAsked = true;
    else this.changed.add(kind);
    this.wake?.();
  }

  /** Nothing comes after this; with an error, it is the last that is told. */
  end(error?: GraphQLError): void {
    this.last ??= error ? { error } : {};
    this.closed(this);
    this.wake?.();
  }

  async next(): Promise<IteratorResult<LiveNews | GraphQLError, undefined>> {
    for (;;) {
      if (this.last) return this.goodbye(this.last);
      const isDue = this.changed.size > 0 && performance.now() >= this.restsUntil;
      if (this.isAsked || isDue) {
        this.isAsked = false;
        const refusal = await this.check();
        if (refusal) this.end(refusal);
        else if (isDue) return { done: false, value: this.take() };
      } else {
        await this.somethingNew();
      }
    }
  }

  return(): Promise<IteratorResult<LiveNews | GraphQLError, undefined>> {
    this.last = {};
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: unknown): Promise<never> {
    this.end();
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private goodbye(last: NonNullable<LiveStream['last']>): IteratorResult<LiveNews | GraphQLError, undefined> {
    this.last = {};
    return last.error ? { done: false, value: last.error } : { done: true, value: undefined };
  }

  private take(): LiveNews {
    const news = new Set(this.changed);
    this.changed.clear();
    this.restsUntil = performance.now() + paceMilliseconds;
    return news;
  }

  private async somethingNew(): Promise<void> {
    const rest = this.changed.size > 0 ? this.restsUntil - performance.now() : undefined;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      if (rest !== undefined) timer = setTimeout(resolve, Math.max(0, rest));
    });
    clearTimeout(timer);
    this.wake = undefined;
  }
}
