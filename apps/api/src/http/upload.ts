import type { MultipartFile } from '@fastify/multipart';
import { BadRequestException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type FilePurpose, longestUpload } from '@kehila/platform';

/** An image of a person or for a text, or a file for a text of an article. */
export type UploadPurpose = FilePurpose | 'attachment';

export interface Upload {
  /** Null: none came. */
  readonly bytes: Buffer | 'too large' | null;
  /** Of the file, as it was sent; empty where it has none. */
  readonly name: string;
  readonly purpose: UploadPurpose;
  /** The page whose form it was, to go back to. */
  readonly next: string | null;
  /** What was typed beside it, on a page without script. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A text of 32,768 characters, each of four bytes at most. */
const longestField = 128 * 1024;

/** One file, and the form that it was chosen in: a text at most, and short words. What goes beyond is cut off while it comes. */
export const multipartLimits = {
  fileSize: longestUpload,
  files: 1,
  fields: 40,
  fieldNameSize: 50,
  fieldSize: longestField,
  parts: 41,
  headerPairs: 50,
} as const;

const purposes: Readonly<Record<string, UploadPurpose>> = { AVATAR: 'avatar', POST_IMAGE: 'post_image', ATTACHMENT: 'attachment' };

/** @throws BadRequestException when it cannot be read as an upload. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new BadRequestException();
  let bytes: Upload['bytes'] = null;
  let name = '';
  const fields = new Map<string, string>();
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') [bytes, name] = [await bytesOf(part), part.filename];
      else if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
    }
  } catch {
    throw new BadRequestException();
  }
  const purpose = purposes[fields.get('purpose') ?? ''];
  if (!purpose) throw new BadRequestException();
  return { bytes, name, purpose, next: ownPathOf(fields.get('next')), fields };
}

async function bytesOf(part: MultipartFile): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  return part.file.truncated ? 'too large' : Buffer.concat(chunks);
}

/** A path of this site: nobody is led elsewhere by a form. */
function ownPathOf(next: string | undefined): string | null {
  return next !== undefined && /^\/[a-z]{2}(?:\/[a-z0-9-]+)*$/.test(next) ? next : null;
}
