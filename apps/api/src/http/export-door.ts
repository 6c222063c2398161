import { Readable } from 'node:stream';
import { ForbiddenException, HttpException, Injectable, StreamableFile, UnauthorizedException } from '@nestjs/common';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Authenticator, BadInput, Clock, RateLimiter } from '@kehila/platform';
import { callerOf, contextOf } from '../graphql/context';
import { whatStandsBehind } from './what-stands-behind';

/** Before every file that somebody takes along: who they are, and that they do not take too many. */
@Injectable()
export class ExportDoor {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** Who asks. @throws ForbiddenException where another site sent them: it could spend their exports. @throws UnauthorizedException */
  async enter(request: FastifyRequest): Promise<Actor> {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ForbiddenException();
    const { actor } = await contextOf(this.authenticator, callerOf(request)).catch(whatStandsBehind);
    if (actor.isAnonymous) throw new UnauthorizedException();
    return actor;
  }

  /** Counts one more. @throws HttpException with 429 when it is one too many. */
  async count(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { ip } = callerOf(request);
    const wait = await this.limiter.refusal('export', { address: ip, accountId: actor.accountId, target: null, device: null, isStaff: actor.isStaff });
    if (wait === undefined) return;
    void reply.header('retry-after', String(wait));
    throw new HttpException('', 429);
  }

  /** Sent in pieces, however long it is. The name gets the day. */
  file(lines: Iterable<string> | AsyncIterable<string>, type: string, name: string, ending: string): StreamableFile {
    const day = this.clock.now().toISOString().slice(0, 10);
    return new StreamableFile(Readable.from(lines), { type, disposition: `attachment; filename="${name}-${day}.${ending}"` });
  }
}

/** What of an address chooses: what is empty was not chosen, `from` and `to` are moments. @throws BadInput where something cannot be read. */
export async function chosenBy<Filter extends object>(
  query: Record<string, unknown>,
  names: readonly string[],
  filter: ClassConstructor<Filter>,
): Promise<Filter> {
  const chosen = names.filter((name) => query[name] !== undefined && query[name] !== '').map((name) => [name, momentOf(name, query[name])]);
  const instance = plainToInstance(filter, Object.fromEntries(chosen));
  if ((await validate(instance)).length > 0) throw new BadInput([]);
  return instance;
}

function momentOf(name: string, value: unknown): unknown {
  return (name === 'from' || name === 'to') && typeof value === 'string' ? new Date(value) : value;
}
