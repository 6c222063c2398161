import { Controller, ForbiddenException, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reviewerLines, ReviewerNumbersReader } from '@kehila/knowledge';
import { ExportDoor } from './export-door';

/** What the reviewers decided lately as a file, for managers. */
@Controller('exports')
export class ReviewersExportController {
  constructor(
    private readonly door: ExportDoor,
    private readonly numbers: ReviewerNumbersReader,
  ) {}

  @Get('reviewers')
  async export(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const actor = await this.door.enter(request);
    if (!actor.isManager) throw new ForbiddenException();
    await this.door.count(actor, request, reply);
    return this.door.file(reviewerLines(await this.numbers.numbers()), 'text/csv; charset=utf-8', 'reviewers', 'csv');
  }
}
