import { Readable } from 'node:stream';
import { Controller, ForbiddenException, Get, HttpException, Query, Req, Res, StreamableFile, UnauthorizedException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator, BadInput, Clock, RateLimiter } from '@kehila/platform';
import { journalLines, JournalReader, PointsJournalFilter } from '@kehila/recognition';
import { callerOf, contextOf } from '../graphql/context';
import './incoming';
import { whatStandsBehind } from './what-stands-behind';

const ledgers = ['reputation', 'loyalty', 'alias'] as const;
const readAtOnce = 500;

/** One's own points as a file; read and sent in pieces, however many there are. */
@Controller('exports')
export class PointsExportController {
  constructor(
    private readonly journal: JournalReader,
    private readonly authenticator: Authenticator,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  @Get('points')
  async export(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    // Another site could spend the exports of somebody who visits it.
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ForbiddenException();
    const { actor, ip } = await contextOf(this.authenticator, callerOf(request)).catch(whatStandsBehind);
    if (actor.isAnonymous) throw new UnauthorizedException();
    const ledger = ledgers.find((known) => known === query['ledger']);
    const filter = await filterFrom(query);
    if (!ledger || !filter) throw new BadInput([]);
    const wait = await this.limiter.refusal('export', { address: ip, accountId: actor.accountId, target: null, device: null, isStaff: actor.isStaff });
    if (wait !== undefined) {
      void reply.header('retry-after', String(wait));
      throw new HttpException('', 429);
    }
    const day = this.clock.now().toISOString().slice(0, 10);
    const lines = Readable.from(journalLines(this.journal.all(actor, ledger, filter, readAtOnce)));
    return new StreamableFile(lines, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="points-${ledger}-${day}.csv"` });
  }
}

/** Undefined where something cannot be read; what is empty was not chosen. */
async function filterFrom(query: Record<string, unknown>): Promise<PointsJournalFilter | undefined> {
  const { kind, space, from, to } = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const moment = (value: unknown): unknown => (typeof value === 'string' ? new Date(value) : value);
  const filter = plainToInstance(PointsJournalFilter, { kind, space, from: moment(from), to: moment(to) });
  return (await validate(filter)).length === 0 ? filter : undefined;
}
