/** As it is sent. */
export const largestLogo = 140 * 1024;
const largestKept = 200 * 1024;
const mostPixels = 16_000_000;
/** Shown 40 px high at most, on screens of four times the points. */
const box = { width: 640, height: 160 };

const taken: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp']);

/** Makes a picture of what was sent, new from its points, so that nothing else in the file comes along. Undefined: it is no picture of a kind that is taken. */
export async function readLogo(sent: Buffer): Promise<Buffer | undefined> {
  if (sent.length === 0 || sent.length > largestLogo) return undefined;
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(sent, { limitInputPixels: mostPixels, failOn: 'error', animated: false });
    const { format } = await picture.metadata();
    if (!taken.has(format)) return undefined;
    const kept = await picture
      .rotate()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer();
    return kept.length <= largestKept ? kept : undefined;
  } catch {
    return undefined;
  }
}
