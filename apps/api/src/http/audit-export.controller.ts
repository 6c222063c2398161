import { Controller, ForbiddenException, Get, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditFilter, auditFormats, auditLines, type AuditFormat, AuditReader, BadInput, UnitOfWork } from '@kehila/platform';
import { chosenBy, ExportDoor } from './export-door';

const types: Readonly<Record<AuditFormat, string>> = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' };
const readAtOnce = 1_000;

/** The audit log as a file, for administrators. */
@Controller('exports')
export class AuditExportController {
  constructor(
    private readonly door: ExportDoor,
    private readonly audit: AuditReader,
    private readonly work: UnitOfWork,
  ) {}

  @Get('audit')
  async export(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const actor = await this.door.enter(request);
    if (!actor.isAdministrator) throw new ForbiddenException();
    const format = auditFormats.find((known) => known === query['format']);
    if (!format) throw new BadInput([]);
    const filter = await chosenBy(query, ['actorId', 'act', 'subject', 'from', 'to'], AuditFilter);
    await this.door.count(actor, request, reply);
    await this.work.run({ act: 'exportAuditLog', actor }, () => Promise.resolve('exported'));
    return this.door.file(auditLines(this.audit.all(filter, readAtOnce), format), types[format], 'audit', format);
  }
}
