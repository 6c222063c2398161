import type { GraphqlContext, RequestContext } from '@kehila/platform';
import { type Caller, requestOf } from '../graphql/context';
import type { Operation } from '../graphql/known-queries';

interface Visit {
  readonly request: RequestContext;
  /** Who asks, authenticated when first needed. */
  readonly context: () => Promise<GraphqlContext>;
}

interface KnownVisit extends Visit {
  readonly cookie: string | undefined;
}

/**
 * The pages under way. A page asks several queries for one reader, who is authenticated once, and what is remembered for a request holds for
 * all of them. An act may change who the reader is or what they may do: whatever is asked after it is another request.
 */
export class Visits {
  private readonly known = new WeakMap<object, KnownVisit>();

  of(visit: object | undefined, { query }: Operation, caller: Caller, authenticate: () => Promise<GraphqlContext>): Visit {
    if (visit === undefined) return { request: requestOf(caller), context: once(authenticate) };
    if (!/^\s*query\b/.test(query)) {
      this.known.delete(visit);
      return { request: requestOf(caller), context: once(authenticate) };
    }
    const earlier = this.known.get(visit);
    // Each operation has cookies of its own to set.
    if (earlier && earlier.cookie === caller.cookie) return { ...earlier, context: async () => ({ ...(await earlier.context()), setCookies: [] }) };
    const begun = { request: requestOf(caller), context: once(authenticate), cookie: caller.cookie };
    this.known.set(visit, begun);
    return begun;
  }
}

function once<T>(story: () => Promise<T>): () => Promise<T> {
  let told: Promise<T> | undefined;
  return () => (told ??= story());
}
