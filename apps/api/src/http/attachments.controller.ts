import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttachmentReader } from '@kehila/knowledge';
import { Authenticator, Files } from '@kehila/platform';
import { callerOf, contextOf } from '../graphql/context';
import { attachmentDisposition } from './attachment-disposition';
import { askedAnew, sandbox } from './served-files';

/** Files of articles. Who may read the text is asked at each request, so that they are hidden with it; they are saved, never shown. */
@Controller()
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentReader,
    private readonly files: Files,
    private readonly authenticator: Authenticator,
  ) {}

  @Get('files/:id/attachment')
  async attachment(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { actor } = await contextOf(this.authenticator, callerOf(request));
    const attachment = await this.attachments.seen(actor, id);
    if (!attachment) throw new NotFoundException();
    const { hash, mediaType, name, size } = attachment;
    const tag = `"${hash}"`;
    reply.header('etag', tag).header('content-security-policy', sandbox).header('cache-control', askedAnew);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const stream = await this.files.read(hash);
    if (!stream) throw new NotFoundException();
    return reply
      .header('content-type', mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
      .header('content-length', size)
      .header('content-disposition', attachmentDisposition(name))
      .send(stream);
  }
}
