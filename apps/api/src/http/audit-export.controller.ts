import { Readable } from 'node:stream';
import { Controller, ForbiddenException, Get, HttpException, Query, Req, Res, StreamableFile, UnauthorizedException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AuditFilter,
  auditFormats,
  auditLines,
  type AuditFormat,
  AuditReader,
  Authenticator,
  BadInput,
  Clock,
  RateLimiter,
  UnitOfWork,
} from '@kehila/platform';
import { callerOf, contextOf } from '../graphql/context';
import './incoming';
import { whatStandsBehind } from './what-stands-behind';

const types: Readonly<Record<AuditFormat, string>> = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' };
const readAtOnce = 1_000;

/** The audit log as a file, for administrators; read and sent in pieces, however long it is. */
@Controller('exports')
export class AuditExportController {
  constructor(
    private readonly audit: AuditReader,
    private readonly authenticator: Authenticator,
    private readonly limiter: RateLimiter,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Get('audit')
  async export(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    // Another site could spend the exports of an administrator who visits it.
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ForbiddenException();
    const { actor, ip } = await contextOf(this.authenticator, callerOf(request)).catch(whatStandsBehind);
    if (actor.isAnonymous) throw new UnauthorizedException();
    if (!actor.isAdministrator) throw new ForbiddenException();
    const format = auditFormats.find((known) => known === query['format']);
    const filter = await filterFrom(query);
    if (!format || !filter) throw new BadInput([]);
    const wait = await this.limiter.refusal('export', { address: ip, accountId: actor.accountId, target: null, device: null, isStaff: actor.isStaff });
    if (wait !== undefined) {
      void reply.header('retry-after', String(wait));
      throw new HttpException('', 429);
    }
    await this.work.run({ act: 'exportAuditLog', actor }, () => Promise.resolve('exported'));
    const day = this.clock.now().toISOString().slice(0, 10);
    const lines = Readable.from(auditLines(this.audit.all(filter, readAtOnce), format));
    return new StreamableFile(lines, { type: types[format], disposition: `attachment; filename="audit-${day}.${format}"` });
  }
}

/** Undefined where something cannot be read; what is empty was not chosen. */
async function filterFrom(query: Record<string, unknown>): Promise<AuditFilter | undefined> {
  const { actorId, act, subject, from, to } = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const moment = (value: unknown): unknown => (typeof value === 'string' ? new Date(value) : value);
  const filter = plainToInstance(AuditFilter, { actorId, act, subject, from: moment(from), to: moment(to) });
  return (await validate(filter)).length === 0 ? filter : undefined;
}
