import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { networkOf, RateLimitMode } from '../access';
import { Actor } from '../actor';
import { type GraphqlContext, translate } from '../graphql';
import { LiveStream } from './live-stream';
import { type Hearer, type LiveKind, LiveWire } from './live-wire';
import { Turns } from './turns';

/** Streams that are open at once; whoever wants more is asked to come again. */
export const mostStreams = { account: 20, address: 200, process: 5_000 } as const;

/** A stream ends by itself after so long: whoever listens comes again, maybe at another process, and is looked at anew. */
const longestMilliseconds = 15 * 60_000;
const comeAgainSeconds = 30;

/** Reads of all streams at once: one piece of news for a thousand listeners leaves the pool to the pages. */
const mostReads = 4;

interface Place {
  readonly accountId: string;
  readonly network: string;
  readonly questionId: string | null;
  readonly isStaff: boolean;
}

/** All streams of this process. What it hears on the wire it hands to those whom it concerns. */
@Injectable()
export class LiveStreams implements Hearer {
  private readonly open = new Map<LiveStream, Place>();
  private readonly reads = new Turns(mostReads);
  private closing = false;

  constructor(
    private readonly wire: LiveWire,
    private readonly mode: RateLimitMode,
  ) {}

  get count(): number {
    return this.open.size;
  }

  /** @throws GraphQLError RATE_LIMITED when too many are open, UNAVAILABLE while nothing can be heard. */
  async subscribe(context: GraphqlContext, accountId: string, questionId: string | null): Promise<LiveStream> {
    const place: Place = { accountId, network: networkOf(context.ip), questionId, isStaff: context.actor.isStaff };
    this.refuseTooMany(place, context);
    // It is there before it is awaited: those that come meanwhile count it, and no news is missed.
    const stream = new LiveStream(['bell', 'thread', 'queue'], this.checkOf(context), () => this.forget(stream, timer));
    const timer = setTimeout(() => stream.end(), longestMilliseconds);
    timer.unref();
    this.open.set(stream, place);
    try {
      await this.wire.listen(this);
    } catch {
      stream.end();
      throw new GraphQLError(translate('errors_unavailable'), { extensions: { code: 'UNAVAILABLE' } });
    }
    return stream;
  }

  /** For what is read on behalf of a stream. */
  read<Outcome>(story: () => Promise<Outcome>): Promise<Outcome> {
    return this.reads.take(story);
  }

  heard(kind: LiveKind, ids: readonly string[]): void {
    const named = new Set(ids);
    for (const [stream, place] of this.open) {
      if (kind === 'queue' ? place.isStaff : named.has((kind === 'thread' ? place.questionId : place.accountId) ?? '')) stream.change(kind);
    }
  }

  lost(): void {
    for (const stream of [...this.open.keys()]) stream.end();
  }

  /** Before the server stops, which waits for every answer under way. */
  close(): void {
    this.closing = true;
    this.lost();
  }

  private refuseTooMany({ accountId, network }: Place, context: GraphqlContext): void {
    const places = [...this.open.values()];
    const isFull =
      this.open.size >= mostStreams.process ||
      places.filter((place) => place.accountId === accountId).length >= mostStreams.account ||
      places.filter((place) => place.network === network).length >= mostStreams.address;
    if (!this.closing && !(isFull && this.mode.enforced)) return;
    context.retryAfterSeconds = comeAgainSeconds;
    throw new GraphQLError(translate('errors_too_many_streams'), { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: comeAgainSeconds } });
  }

  /** Who somebody is and may do is asked anew before each news; once it is less, or more, than when they came, they come again as who they are now. */
  private checkOf(context: GraphqlContext): () => Promise<GraphQLError | undefined> {
    const before = standingOf(context.actor);
    return async () => {
      const actor = await this.read(context.renewed ?? (() => Promise.resolve(context.actor))).catch((error: unknown) => error);
      // A token that counts no longer; or the database is away, and they may come again.
      if (!(actor instanceof Actor)) return actor instanceof GraphQLError ? actor : new GraphQLError('', { originalError: actor as Error });
      if (standingOf(actor) === before) {
        context.actor = actor;
        return undefined;
      }
      const code = actor.isAnonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      return new GraphQLError(translate(`errors_${code.toLowerCase()}`), { extensions: { code } });
    };
  }

  private forget(stream: LiveStream, timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.open.delete(stream);
  }
}

function standingOf({ accountId, sessionId, grants, tokenScopes }: Actor): string {
  const held = grants.map(({ role, spaceId }) => `${role} ${spaceId ?? ''}`).sort();
  return JSON.stringify([accountId, sessionId, held, tokenScopes]);
}
