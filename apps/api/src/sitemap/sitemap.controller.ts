import { createHash } from 'node:crypto';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiter } from '@kehila/platform';
import { refuse } from '../http/forgery';
import { Sitemap } from './sitemap';

const file = /^(questions|articles)-(\d{1,12})\.xml$/;

/** For search engines: every address that anybody may read, in both languages. */
@Controller()
export class SitemapController {
  constructor(
    private readonly sitemap: Sitemap,
    private readonly limiter: RateLimiter,
  ) {}

  /** The list of the lists. */
  @Get('sitemap.xml')
  index(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    return this.answer(request, reply, () => this.sitemap.index());
  }

  @Get('sitemaps/pages.xml')
  pages(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    return this.answer(request, reply, () => this.sitemap.pages());
  }

  @Get('sitemaps/:file')
  part(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('file') name: string): Promise<unknown> {
    const [, kind, part] = file.exec(name) ?? [];
    if (part === undefined) throw new NotFoundException();
    return this.answer(request, reply, () => this.sitemap.part(kind === 'questions' ? kind : 'articles', part));
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, write: () => Promise<string | undefined>): Promise<unknown> {
    const caller = { address: request.raw.kehila?.address ?? '', accountId: null, target: null, device: null, isStaff: false };
    const wait = await this.limiter.refusal('read', caller);
    if (wait !== undefined) return refuse(reply.header('retry-after', String(wait)), 429, 'RATE_LIMITED', '');
    const xml = await write();
    if (xml === undefined) throw new NotFoundException();
    const tag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 22)}"`;
    void reply.header('content-type', 'application/xml; charset=utf-8').header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate');
    return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(xml);
  }
}
