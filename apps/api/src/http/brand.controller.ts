import { Controller, Get, NotFoundException, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Brand, type ShownBrand } from '@kehila/platform';

/** Logo and colours of the community. Each address names one content for ever; what nobody shows any more is gone. */
@Controller('brand')
export class BrandController {
  constructor(private readonly brand: Brand) {}

  /** For pages that run in another process. */
  @Get()
  now(): ShownBrand {
    return this.brand.shown;
  }

  @Get(':file')
  file(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    const found = this.brand.file(`/brand/${file}`);
    if (!found) throw new NotFoundException();
    // A picture that is opened by itself can run nothing.
    void reply.header('content-security-policy', "default-src 'none'; sandbox").header('cache-control', 'public, max-age=31536000, immutable');
    return new StreamableFile(found.content, { type: found.type });
  }
}
