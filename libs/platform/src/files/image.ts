import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { ErrorCode } from '../graphql/error-code';
import { Refused } from '../graphql/failures';
import type { FilePurpose, FileSize } from './file-purpose';

/** Longest upload, bytes. */
export const longestUpload = 10 * 1024 * 1024;

/** A picture of a good camera has 24 million; one that claims more would take our memory. */
const mostPixels = 40_000_000;
const slowestSeconds = 10;
const kinds: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
/** Widest image in a text, pixels. */
const widestInText = 1_600;
const quality = 82;

export interface ImageSize {
  readonly size: FileSize;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

// Nothing of one person's picture stays in memory for the next.
sharp.cache(false);

/**
 * An upload as the sizes that are kept: recognised by its bytes, decoded within limits, turned upright and written anew, so that nothing
 * of what came with it is left. Or why it is refused.
 */
export async function imageOf(upload: Buffer, purpose: FilePurpose): Promise<ImageSize[] | Refused> {
  const kind = await fileTypeFromBuffer(upload).catch(() => undefined);
  if (!kind || !kinds.has(kind.mime)) return new Refused(ErrorCode.FILE_NOT_AN_IMAGE);
  try {
    return refusalOf(await sharp(upload).metadata(), kind.mime === 'image/gif' ? screenOf(upload) : 0) ?? (await sizesOf(upload, purpose));
  } catch {
    return new Refused(ErrorCode.FILE_NOT_AN_IMAGE);
  }
}

/** Pixels of the screen on which a GIF says to draw its frames, which may be small. */
function screenOf(gif: Buffer): number {
  return gif.readUInt16LE(6) * gif.readUInt16LE(8);
}

function refusalOf({ width, height, pages = 1 }: Metadata, screen: number): Refused | undefined {
  if (Math.max(width * height, screen) > mostPixels) return new Refused(ErrorCode.FILE_TOO_MANY_PIXELS);
  return pages > 1 ? new Refused(ErrorCode.FILE_ANIMATED) : undefined;
}

function sizesOf(upload: Buffer, purpose: FilePurpose): Promise<ImageSize[]> {
  const decoded = sharp(upload, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({ seconds: slowestSeconds }).autoOrient();
  return purpose === 'avatar' ? faces(decoded) : inText(decoded);
}

/** Decoded once: the smaller ones are made from the largest. */
async function faces(decoded: Sharp): Promise<ImageSize[]> {
  const square = await decoded.resize(192, 192, { fit: 'cover' }).png({ compressionLevel: 0 }).toBuffer();
  return Promise.all(
    ([192, 96, 48] as const).map(async (side) => {
      const bytes = await sharp(square).resize(side, side).webp({ quality }).toBuffer();
      return { size: `${side}` as const, bytes, width: side, height: side };
    }),
  );
}

async function inText(decoded: Sharp): Promise<ImageSize[]> {
  const shrunk = decoded.resize(widestInText, null, { withoutEnlargement: true }).webp({ quality });
  const { data, info } = await shrunk.toBuffer({ resolveWithObject: true });
  return [{ size: 'post', bytes: data, width: info.width, height: info.height }];
}
