import { BadRequestException, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePicture, DataExports, UploadImage } from '@kehila/accounts';
import { isContentId } from '@kehila/community';
import { AttachFile } from '@kehila/knowledge';
import { type Actor, Authenticator, ErrorCode, type Failure, Files, type GraphqlContext, isFailure, RateLimiter, Refused, translate } from '@kehila/platform';
import { callerOf, contextOf } from '../graphql/context';
import { isNotNow } from '../graphql/format-error';
import { refuse } from './forgery';
import { askedAnew, sandbox } from './served-files';
import { TypedBeside } from './typed-beside';
import { readUpload, type Upload } from './upload';
import { UploadRefusal } from './upload-refusal';

/** A picture has the same bytes for ever: whoever chooses another gets another address. Not for caches that many share: it must be gone with its owner. */
const forEver = 'private, max-age=31536000, immutable';

interface Taken {
  readonly fileId: string | null;
  readonly address?: string;
  /** Of the text that it belongs to, from now on. */
  readonly version?: number;
}

/** Uploads come and go here: images for everybody, and the copy of one's data for its owner. */
@Controller()
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly pictures: ChangePicture,
    private readonly images: UploadImage,
    private readonly attaching: AttachFile,
    private readonly typed: TypedBeside,
    private readonly exports: DataExports,
    private readonly limiter: RateLimiter,
    private readonly authenticator: Authenticator,
  ) {}

  /** Takes one image, or one file for an article. A form of a page is led back to its page; a program gets the id. */
  @Post('files')
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const context = await contextOf(this.authenticator, callerOf(request));
    const wait = await this.limiter.refusal('upload', { ...callerIn(context), target: null, device: null });
    const { actor } = context;
    if (actor.isAnonymous)
      return wait === undefined ? refuse(reply, 401, 'UNAUTHENTICATED', translate('errors_unauthenticated')) : say(reply, UploadRefusal.tooOften(wait));

    if (!actor.mayChange) return refuse(reply, 403, 'FORBIDDEN', translate('errors_token_scope'));

    const upload = await readUpload(request);
    // Whatever becomes of the image: what was typed beside it is not lost.
    await this.typed.keep(actor, upload.fields);
    const outcome = wait === undefined ? await this.take(actor, upload) : UploadRefusal.tooOften(wait);
    if (upload.next !== null) {
      const problem = await this.problemOf(actor, upload, outcome);
      return reply.redirect(problem === undefined ? upload.next : `${upload.next}?problem=${problem}`, 303);
    }
    if (outcome instanceof UploadRefusal) return say(reply, outcome);
    const { fileId: id, ...more } = outcome;
    return reply.code(201).send({ id, ...more });
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

  private async take(actor: Actor, upload: Upload): Promise<Taken | UploadRefusal> {
    try {
      const outcome = await this.read(actor, upload);
      return isFailure(outcome) ? UploadRefusal.of(outcome) : outcome;
    } catch (error) {
      if (isNotNow(error)) return UploadRefusal.notNow();
      throw error;
    }
  }

  private read(actor: Actor, upload: Upload): Promise<Taken | Failure> {
    const { bytes, purpose } = upload;
    if (bytes === null || bytes.length === 0) return Promise.resolve(new Refused(ErrorCode.FILE_MISSING));
    if (bytes === 'too large') return Promise.resolve(new Refused(ErrorCode.FILE_TOO_LARGE));
    if (purpose === 'attachment') return this.attaching.execute(actor, { ...textIn(upload), name: upload.name, bytes });
    return purpose === 'avatar' ? this.pictures.execute(actor, bytes) : this.images.execute(actor, bytes);
  }

  /** What the page of the form has to say; undefined when the image stands in the text. */
  private async problemOf(actor: Actor, { fields }: Upload, outcome: Taken | UploadRefusal): Promise<string | undefined> {
    if (outcome instanceof UploadRefusal) return outcome.code;
    const hasRoom = outcome.address === undefined || (await this.typed.keep(actor, fields, outcome.address));
    return hasRoom ? undefined : 'TOO_LONG';
  }
}

/**
 * The text that a file is for.
 * @throws BadRequestException when none is named.
 */
function textIn({ fields }: Upload): { revisionId: string; version: number } {
  const revisionId = fields.get('revision') ?? '';
  const version = Number(fields.get('version'));
  if (!isContentId(revisionId) || !Number.isSafeInteger(version)) throw new BadRequestException();
  return { revisionId, version };
}

function say(reply: FastifyReply, { status, code, message, retryAfterSeconds }: UploadRefusal): FastifyReply {
  if (retryAfterSeconds === undefined) return refuse(reply, status, code, message);
  return refuse(reply.header('retry-after', String(retryAfterSeconds)), status, code, message, { retryAfterSeconds });
}

function callerIn({ ip, actor }: GraphqlContext): { address: string; accountId: string | null; isStaff: boolean } {
  return { address: ip, accountId: actor.accountId, isStaff: actor.isStaff };
}
