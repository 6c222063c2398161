import { Controller, Get, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadInput } from '@kehila/platform';
import { journalLines, JournalReader, PointsJournalFilter } from '@kehila/recognition';
import { chosenBy, ExportDoor } from './export-door';

const ledgers = ['reputation', 'loyalty', 'alias'] as const;
const readAtOnce = 500;

/** One's own points as a file. */
@Controller('exports')
export class PointsExportController {
  constructor(
    private readonly door: ExportDoor,
    private readonly journal: JournalReader,
  ) {}

  @Get('points')
  async export(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const actor = await this.door.enter(request);
    const ledger = ledgers.find((known) => known === query['ledger']);
    if (!ledger) throw new BadInput([]);
    const filter = await chosenBy(query, ['kind', 'space', 'from', 'to'], PointsJournalFilter);
    await this.door.count(actor, request, reply);
    return this.door.file(journalLines(this.journal.all(actor, ledger, filter, readAtOnce)), 'text/csv; charset=utf-8', `points-${ledger}`, 'csv');
  }
}
