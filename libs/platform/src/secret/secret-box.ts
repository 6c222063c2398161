import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const version = 'v1';

/**
 * Seals what must be kept, or handed out and come back unchanged, with the secret key of the installation. What is sealed for one purpose
 * does not open for another.
 */
export class SecretBox {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly secretKey: string) {}

  seal(purpose: string, text: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.keyOf(purpose), iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** Undefined: not sealed by us for this purpose, or changed since. */
  open(purpose: string, sealed: string): string | undefined {
    const [named, text = '', ...more] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    if (named !== version || more.length > 0 || bytes.length < ivBytes + tagBytes) return undefined;
    const decipher = createDecipheriv(algorithm, this.keyOf(purpose), bytes.subarray(0, ivBytes)).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** What is handed out and may be read, but only we can have written; always the same for the same text. */
  sign(purpose: string, text: string): string {
    return `${Buffer.from(text).toString('base64url')}.${this.mark(purpose, text).toString('base64url')}`;
  }

  /** Undefined: not signed by us for this purpose, or changed since. */
  signedText(purpose: string, signed: string): string | undefined {
    const text = Buffer.from(signed.split('.')[0] ?? '', 'base64url').toString('utf8');
    const [expected, given] = [Buffer.from(this.sign(purpose, text)), Buffer.from(signed)];
    return expected.length === given.length && timingSafeEqual(expected, given) ? text : undefined;
  }

  /** Always the same for the same text, and nobody else can make it: tells texts apart without keeping them. */
  mark(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.keyOf(`signed ${purpose}`))
      .update(text)
      .digest();
  }

  private keyOf(purpose: string): Buffer {
    const known = this.keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', this.secretKey, '', `kehila ${purpose}`, 32));
    this.keys.set(purpose, known);
    return known;
  }
}
