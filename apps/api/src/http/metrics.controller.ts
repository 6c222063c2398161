import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback, Metrics } from '@kehila/platform';

@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  /** For a collector on this machine. To everybody else, also through a proxy on this machine, it does not exist. */
  @Get()
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { headers, socket } = request.raw;
    const isForwarded = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
    if (isForwarded || !isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''))) throw new NotFoundException();
    void reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.text();
  }
}
