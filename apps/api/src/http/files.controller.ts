import { Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePicture, DataExports, UploadImage } from '@kehila/accounts';
import { type Actor, Authenticator, ErrorCode, type Failure, Files, type GraphqlContext, isFailure, RateLimiter, Refused, translate } from '@kehila/platform';
import { callerOf, contextOf } from '../graphql/context';
import { refuse } from './forgery';
import { TypedBeside } from './typed-beside';
import { readUpload, type Upload } from './upload';

/** A picture has the same bytes for ever: whoever chooses another gets another address. Not for caches that many share: it must be gone with its owner. */
const forEver = 'private, max-age=31536000, immutable';
/** An image in a text is asked for anew each time: it must be gone with the text. Its bytes come once only. */
const askedAnew = 'private, no-cache';
/** Nothing in a file may run, whatever somebody has managed to upload. */
const sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";

const statuses: Partial<Record<ErrorCode, number>> = { [ErrorCode.FILE_TOO_LARGE]: 413, [ErrorCode.NOT_ALLOWED]: 403 };

/** Uploads come and go here: images for everybody, and the copy of one's data for its owner. */
@Controller()
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly pictures: ChangePicture,
    private readonly images: UploadImage,
    private readonly typed: TypedBeside,
    private readonly exports: DataExports,
    private readonly limiter: RateLimiter,
    private readonly authenticator: Authenticator,
  ) {}

  /** Takes one image. A form of a page is led back to its page; a program gets the id. */
  @Post('files')
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const context = await contextOf(this.authenticator, callerOf(request));
    const wait = await this.limiter.refusal('upload', { ...callerIn(context), target: null, device: null });
    if (wait !== undefined) {
      return refuse(reply.header('retry-after', String(wait)), 429, 'RATE_LIMITED', translate('errors_rate_limited'), { retryAfterSeconds: wait });
    }
    if (context.actor.isAnonymous) return refuse(reply, 401, 'UNAUTHENTICATED', translate('errors_unauthenticated'));

    const upload = await readUpload(request);
    const outcome = await this.take(context.actor, upload);
    await this.typed.keep(context.actor, upload.fields, isFailure(outcome) ? undefined : outcome.address);
    if (upload.next !== null) return reply.redirect(isFailure(outcome) ? `${upload.next}?problem=${outcome.code}` : upload.next, 303);
    if (isFailure(outcome)) return refuse(reply, statuses[outcome.code] ?? 422, outcome.code, outcome.message);
    return reply.code(201).send({ id: outcome.fileId, ...('address' in outcome && { address: outcome.address }) });
  }

  @Get('files/:id/:size')
  async file(@Param('id') id: string, @Param('size') size: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { actor } = await contextOf(this.authenticator, callerOf(request));
    const stored = await this.files.find(actor, id, size);
    if (!stored) throw new NotFoundException();
    const tag = `"${stored.hash}"`;
    reply
      .header('etag', tag)
      .header('content-security-policy', sandbox)
      .header('cache-control', stored.purpose === 'avatar' ? forEver : askedAnew);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const stream = await this.files.read(stored.hash);
    if (!stream) throw new NotFoundException();
    return reply
      .header('content-type', 'image/webp')
      .header('content-length', stored.bytes)
      .header('content-disposition', `inline; filename="${id}-${size}.webp"`)
      .send(stream);
  }

  @Get('exports/:id')
  async dataExport(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { actor } = await contextOf(this.authenticator, callerOf(request));
    const stored = await this.exports.open(actor, id);
    if (!stored) throw new NotFoundException();
    return reply
      .header('content-type', 'application/zip')
      .header('content-length', stored.bytes)
      .header('content-disposition', 'attachment; filename="kehila.zip"')
      .header('content-security-policy', sandbox)
      .send(stored.stream);
  }

  private take(actor: Actor, { bytes, purpose }: Upload): Promise<{ readonly fileId: string | null; readonly address?: string } | Failure> {
    if (bytes === null || bytes.length === 0) return Promise.resolve(new Refused(ErrorCode.FILE_MISSING));
    if (bytes === 'too large') return Promise.resolve(new Refused(ErrorCode.FILE_TOO_LARGE));
    return purpose === 'avatar' ? this.pictures.execute(actor, bytes) : this.images.execute(actor, bytes);
  }
}

function callerIn({ ip, actor }: GraphqlContext): { address: string; accountId: string | null; isStaff: boolean } {
  return { address: ip, accountId: actor.accountId, isStaff: actor.isStaff };
}
