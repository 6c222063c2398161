import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../actor';

/** What is known about the request under way, wherever its code runs. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Locale;
  /** Network address of the caller, after trusted proxies. */
  readonly ip: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const requestContext = {
  run<T>(context: RequestContext, story: () => T): T {
    return storage.run(context, story);
  },
  current(): RequestContext | undefined {
    return storage.getStore();
  },
  /** The language of the caller; Hebrew where nobody asked (jobs). */
  language(): Locale {
    return storage.getStore()?.language ?? 'he';
  },
};
